using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A unit uploads from more accounts than it has staff, each at least once a week.</summary>
/// <remarks>Strength: submitters of a week over staff, less 1.</remarks>
internal sealed class Ghost(Leaf player, IReadOnlyList<int> weeks, double strength, IReadOnlyList<Person> accounts) : Scheme("concentration", "ghost", [player], weeks, strength)
{
    public static int Accounts(int staff, double strength) => staff + Math.Max(2, (int)Math.Ceiling(staff * strength));

    public override void Shape(UnitWeek at)
    {
        if (!Plays(at))
        {
            return;
        }

        // Accounts are made in order to have more uploads.
        at.Sit(accounts.Count + 2 - at.Drafts.Count, at.UsualStart, gamed: true);
        var order = at.Dice.Some(at.Drafts, int.MaxValue);
        var first = at.Dice.Some(accounts, int.MaxValue);
        for (var i = 0; i < order.Count; i++)
        {
            (order[i].Person, order[i].Gamed) = (i < first.Count ? first[i] : at.Dice.Pick(first), true);
        }
    }

    public override double Realised(Stage stage)
        => Weeks.Average(week => Players[0].Weeks[week].Select(draft => draft.Person).Distinct().Count() / (double)Players[0].Place.Staff) - 1;
}
