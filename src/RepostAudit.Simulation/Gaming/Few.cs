using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>In a unit of thirty and more one or two people upload nearly everything.</summary>
/// <remarks>Strength: their share of the week's uploads.</remarks>
internal sealed class Few(Leaf player, IReadOnlyList<int> weeks, double strength, int people) : Scheme("concentration", "few", [player], weeks, strength)
{
    private readonly HashSet<Person> _few = [];

    public override void Shape(UnitWeek at)
    {
        if (!Plays(at))
        {
            return;
        }

        while (_few.Count < people && _few.Count < at.Leaf.Roster.In(at.Week).Count)
        {
            _few.Add(at.Leaf.Roster.Pick(at.Week, at.Dice));
        }

        var (those, there) = (_few.ToList(), at.Drafts.Count(draft => _few.Contains(draft.Person)));
        foreach (var sitting in at.Dice.Some(at.Drafts.Where(draft => !_few.Contains(draft.Person)).GroupBy(draft => draft.Sitting), int.MaxValue))
        {
            var person = at.Dice.Pick(those);
            foreach (var draft in sitting.TakeWhile(_ => there < Strength * at.Drafts.Count))
            {
                (draft.Person, draft.Gamed) = (person, true);
                there++;
            }
        }
    }

    public override double Realised(Stage stage) => Share(stage, draft => _few.Contains(draft.Person));
}
