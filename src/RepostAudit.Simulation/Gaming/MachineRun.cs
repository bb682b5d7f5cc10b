using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A program uploads runs of pictures at a spacing of seconds that hardly varies, from one account or several in turn.</summary>
/// <remarks>Strength: share of the week's uploads that are in such runs.</remarks>
/// <param name="player">The unit.</param>
/// <param name="weeks">Its weeks.</param>
/// <param name="strength">See above.</param>
/// <param name="spacing">Seconds between two pictures, 2 to 15.</param>
/// <param name="jitter">Seconds by which one may be late, 0 or 1.</param>
/// <param name="accounts">How many take turns, 1 to 4.</param>
internal sealed class MachineRun(Leaf player, IReadOnlyList<int> weeks, double strength, int spacing, int jitter, int accounts)
    : Scheme("machine_timing", "run", [player], weeks, strength)
{
    public const int Shortest = 6;

    private const int Longest = 30;
    private readonly HashSet<Draft> _made = [];

    public override void Shape(UnitWeek at)
    {
        if (!Plays(at))
        {
            return;
        }

        at.Sit(Shortest - at.Drafts.Count, at.UsualStart, gamed: true);
        var rest = new Queue<Draft>(at.Dice.Some(at.Drafts.Where(draft => draft.Source is null), Math.Max(Shortest, (int)Math.Ceiling(Strength * at.Drafts.Count))));
        while (rest.Count > 0)
        {
            // A remainder too short to be a run of its own belongs to this one.
            var length = at.Dice.Whole(Shortest, Longest);
            length = rest.Count - length < Shortest ? rest.Count : length;
            List<Person> turns = [.. Enumerable.Range(0, accounts).Select(_ => at.Leaf.Roster.Pick(at.Week, at.Dice))];
            var start = Math.Min(at.DayStart(at.Dice.Weighted(at.Leaf.Habits.Days)), at.Until - (length * (spacing + jitter)) - 1);
            for (var i = 0; i < length; i++)
            {
                var draft = rest.Dequeue();
                (draft.At, draft.Person, draft.Gamed) = (start + (i * spacing) + at.Dice.Below(jitter + 1), turns[i % accounts], true);
                _made.Add(draft);
            }
        }
    }

    public override double Realised(Stage stage) => Share(stage, _made.Contains);
}
