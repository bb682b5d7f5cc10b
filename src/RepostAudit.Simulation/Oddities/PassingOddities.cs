using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>What happens to some units in some weeks. Rates are per seventy units and county; those of a unit are listed for three weeks, while they are felt.</summary>
internal static class PassingOddities
{
    private const int Felt = 3;

    public static IEnumerable<Odd> Draw(Stage stage)
    {
        var dice = stage.Dice.Fork("passing");
        IEnumerable<Odd> Some(string kind, double rate, Action<Leaf, int, Dice> change) => Draw(stage, dice.Fork(kind), kind, rate, change);

        return
        [
            .. Some("new_unit", 3, (leaf, week, own) =>
            {
                leaf.Begins = week;
                Multiply(leaf, week, own.Between(0.4, 0.8), own.Between(0.6, 1), own.Between(0.8, 1.1));
            }),
            .. Some("new_leadership", 4, (leaf, week, own) => Multiply(leaf, week, [.. Enumerable.Repeat(own.Flip(0.7) ? own.Between(1.25, 1.7) : own.Between(0.6, 0.8), stage.Weeks - week)])),
            .. Some("featured_story", 4, (leaf, week, own) => Multiply(leaf, week, own.Between(1.7, 3), own.Between(1.1, 1.4))),
            .. Some("absence_catch_up", 5, (leaf, week, own) => Multiply(leaf, week, own.Between(0.15, 0.45), own.Between(1.35, 1.85))),
            .. Holidays(stage, dice.Fork("holiday")),
            .. Shared(stage, dice.Fork("shared")),
        ];
    }

    private static IEnumerable<Odd> Draw(Stage stage, Dice dice, string kind, double rate, Action<Leaf, int, Dice> change)
    {
        for (var left = dice.Count(rate * stage.Leaves.Count / 70); left > 0; left--)
        {
            var week = dice.Whole(2, stage.Weeks - Felt);
            // Before it is there, nothing happens to a unit.
            var from = kind == "new_unit" ? 1 : week;
            if (stage.Leaves.Where(leaf => leaf.IsFree(from, week + Felt - 1)).ToList() is { Count: > 0 } free)
            {
                var (leaf, own) = (dice.Pick(free), dice.Fork("change", left));
                leaf.Take(from - 1, week + Felt - 1);
                yield return new Plain(new(kind, [leaf.Id], FeltIn(stage, week)), _ => change(leaf, week, own));
            }
        }
    }

    private static IEnumerable<Odd> Holidays(Stage stage, Dice dice)
    {
        foreach (var week in dice.Some(Enumerable.Range(0, stage.Weeks), dice.Rounded(dice.Between(0, 2) * stage.Weeks / 26)))
        {
            var left = dice.Between(0.4, 0.75);
            yield return new Plain(new("holiday", [], [stage.IsoWeek(week)]), _ => stage.Waves[week] *= left);
        }
    }

    private static IEnumerable<Odd> Shared(Stage stage, Dice dice)
    {
        if (dice.Flip(0.6))
        {
            // It begins by day and ends before the deadline, so that what follows still lies in the week.
            var (week, from) = (dice.Below(stage.Weeks), (dice.Below(7) * Span.Day) + dice.Whole(7 * Span.Hour, 18 * Span.Hour));
            var start = (week * Span.Week) + from;
            yield return new Outage(new("outage_retries", [], [stage.IsoWeek(week)]), week, start, start + dice.Whole(Span.Hour, 4 * Span.Hour), dice.Between(0.1, 0.3));
        }

        for (var rounds = dice.Count(2); rounds > 0; rounds--)
        {
            var (week, leaves) = (dice.Below(stage.Weeks), dice.Some(stage.Leaves, dice.Whole(6, 10)));
            yield return new PassedRound(new("passed_round_example", [.. leaves.Select(leaf => leaf.Id)], [stage.IsoWeek(week)]), week, leaves);
        }

        for (var events = dice.Count(1.5); events > 0; events--)
        {
            var (week, first) = (dice.Below(stage.Weeks), dice.Below(stage.Leaves.Count - 1));
            Leaf[] two = [stage.Leaves[first], stage.Leaves[first + 1]];
            yield return new SameEvent(new("same_event", [two[0].Id, two[1].Id], [stage.IsoWeek(week)]), week, (week * Span.Week) + (dice.Below(6) * Span.Day) + dice.Whole(9 * Span.Hour, 16 * Span.Hour), dice.Between(0.1, 0.35), two);
        }
    }

    private static List<Core.Uploads.IsoWeek> FeltIn(Stage stage, int week) => [.. Enumerable.Range(week, Felt).Where(one => one < stage.Weeks).Select(stage.IsoWeek)];

    private static void Multiply(Leaf leaf, int week, params double[] factors)
    {
        for (var i = 0; i < factors.Length && week + i < leaf.Level.Length; i++)
        {
            leaf.Level[week + i] *= factors[i];
        }
    }
}
