using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>People who upload for two units. Rates are per seventy units and county.</summary>
internal static class PeopleOddities
{
    public static IEnumerable<Odd> Draw(Stage stage)
    {
        var dice = stage.Dice.Fork("people");
        for (var moves = dice.Count(5.0 * stage.Leaves.Count / 70); moves > 0; moves--)
        {
            var (two, week, share) = (dice.Some(stage.Leaves, 2), dice.Whole(1, stage.Weeks - 1), dice.Between(0.03, 0.25));
            var person = dice.Pick(two[0].Roster.In(week)).Person;
            yield return new Plain(Of("transfer", two), _ => Move(person, two, share, week, leaves: true));
        }

        for (var clerks = dice.Count(2.0 * stage.Leaves.Count / 70); clerks > 0; clerks--)
        {
            var (two, share) = (dice.Some(stage.Leaves, 2), dice.Between(0.1, 0.35));
            var person = dice.Pick(two[0].Roster.In(0)).Person;
            yield return new Plain(Of("shared_clerk", two), _ => Move(person, two, share, 0, leaves: false));
        }
    }

    private static Truth.Decoy Of(string kind, List<Leaf> two) => new(kind, [two[0].Id, two[1].Id], Array.Empty<IsoWeek>());

    private static void Move(Person person, List<Leaf> two, double share, int week, bool leaves)
    {
        if (leaves)
        {
            two[0].Roster.Leave(person, week);
        }

        two[1].Roster.Give(person, share, week);
    }
}
