using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>What some units are like all the time. Rates are per seventy units and county.</summary>
internal static class LastingOddities
{
    public static IEnumerable<Odd> Draw(Stage stage)
    {
        var dice = stage.Dice.Fork("lasting");
        IEnumerable<Odd> Some(string kind, double rate, Func<Leaf, bool> fits, Action<Leaf, Dice> change) => Draw(stage, dice.Fork(kind), kind, rate, fits, change);

        return
        [
            .. Some("demanding_quota", 3, _ => true, (leaf, own) => stage.Quotas.Scale(leaf, 0, stage.Weeks - 1, own.Between(1.5, 2.3))),
            .. Some("procrastinator", 8, _ => true, (leaf, own) => (leaf.Habits.DeadlineShare, leaf.Habits.DeadlineHours) = (own.Between(0.25, 0.45), own.Between(1.5, 5))),
            .. Some("shift_work", 2.5, leaf => leaf.Place.Staff >= 15, (leaf, own) => leaf.Habits.SetNights(stage.Habits, own.Between(0.18, 0.36), own)),
            .. Some("clumsy_uploader", 5, _ => true, (leaf, own) => leaf.Habits.DoubleShare = own.Between(0.04, 0.12)),

            // Such a unit is above its quota by more than the two that would make it one that aims at it: an oddity must not have the labelled property.
            .. Some("steady_unit", 2, leaf => !leaf.Oddities.Contains("demanding_quota"), (leaf, own) => (leaf.Habits.Steady, leaf.Habits.Attainment) = (true, own.Between(1.15, 1.5) + (3 / leaf.Size))),
            .. Some("office_assistant", 6, leaf => leaf.Place.Staff >= 20, (leaf, own) => leaf.Roster.Give(leaf.Roster.Pick(0, own), own.Between(0.25, 0.5), 0)),
        ];
    }

    private static IEnumerable<Odd> Draw(Stage stage, Dice dice, string kind, double rate, Func<Leaf, bool> fits, Action<Leaf, Dice> change)
    {
        foreach (var leaf in dice.Some(stage.Leaves.Where(fits), dice.Count(rate * stage.Leaves.Count / 70)))
        {
            var own = dice.Fork("unit", leaf.Place.Index);
            leaf.Oddities.Add(kind);
            yield return new Plain(new(kind, [leaf.Id], Array.Empty<IsoWeek>()), _ => change(leaf, own));
        }
    }
}
