using RepostAudit.Core.Matching;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Truth;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>The network fails for some hours; what was to be uploaded then follows at once, and some of it twice.</summary>
internal sealed class Outage(Decoy decoy, int week, int from, int until, double retried) : Odd
{
    private const int Queue = 20 * Span.Minute;
    private readonly HashSet<Draft> _late = [];

    public override Decoy Decoy => decoy;

    public override void Shape(UnitWeek at)
    {
        if (at.Week == week)
        {
            foreach (var draft in at.Drafts.Where(draft => draft.At >= from && draft.At < until))
            {
                // In their order, a whole outage's worth in the twenty minutes after it.
                draft.At = until + ((draft.At - from) * Queue / (until - from));
                _late.Add(draft);
            }
        }
    }

    public override void Close(CountyWeek at)
    {
        if (at.Week == week)
        {
            foreach (var unit in at.Units)
            {
                foreach (var draft in unit.Drafts.Where(draft => _late.Contains(draft) && draft.CanBeCopied).ToList())
                {
                    if (unit.Dice.Flip(retried))
                    {
                        unit.Copy(draft, draft.At + unit.Dice.Whole(2, 6), MatchKind.Exact, gamed: false, draft.Person);
                    }
                }

                unit.Look();
            }
        }
    }
}
