using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A unit keeps a pad of old captures and uploads them again on top of what it reposts.</summary>
/// <remarks>Strength: share of the week's uploads that come from the pad.</remarks>
internal sealed class Recycled(Leaf player, IReadOnlyList<int> weeks, double strength) : Scheme("recycled", "", [player], weeks, strength)
{
    private readonly List<Draft> _pad = [];

    public override void Shape(UnitWeek at)
    {
        if (!Plays(at))
        {
            return;
        }

        var copies = (int)Math.Ceiling(at.Drafts.Count * Strength / (1 - Strength));
        Fill(at, copies);
        for (var done = 0; _pad.Count > 0 && done < copies;)
        {
            var (person, time) = (at.Leaf.Roster.Pick(at.Week, at.Dice), at.UsualStart());
            for (var size = at.Dice.Whole(1, 8); size > 0 && done < copies; size--, done++, time += at.Gap())
            {
                at.Copy(at.Dice.Pick(_pad), time, Recogniser.KindOfForwarded(at.Dice), gamed: true, person);
            }
        }
    }

    public override double Realised(Stage stage) => Share(stage, draft => draft.Source is { } source && Span.WeekOf(source.At) < Span.WeekOf(draft.At));

    // The pad holds a handful more than one week needs, taken from weeks gone by.
    private void Fill(UnitWeek at, int copies)
    {
        if (_pad.Count == 0)
        {
            _pad.AddRange(at.Dice.Some(Enumerable.Range(0, at.Week).SelectMany(week => at.Leaf.Weeks[week]).Where(draft => draft.CanBeCopied), Math.Max(10, 2 * copies)));
        }
    }
}
