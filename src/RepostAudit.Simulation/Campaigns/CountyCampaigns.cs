using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Campaigns;

/// <summary>What the county itself does, in every county, whether units game or not: zero to two of each kind, in different weeks.</summary>
internal static class CountyCampaigns
{
    public static List<Scheme> Draw(Stage stage)
    {
        var dice = stage.Dice.Fork("campaigns");
        var weeks = stage.Weeks;
        List<Scheme> drawn = [];
        if (dice.Flip(0.75))
        {
            var (from, lasts) = (dice.Whole(3, weeks - 4), dice.Whole(2, 4));
            drawn.Add(new QuotaRaised(from, [.. Enumerable.Range(from, Math.Min(lasts, weeks - from))], dice.Between(1.1, 1.3), dice.Between(0.4, 0.95)));
        }

        var rushes = dice.Some(Enumerable.Range(2, weeks - 3), 3);
        for (var i = 0; i < rushes.Count; i++)
        {
            var (share, start, day) = (dice.Between(0.1, 0.35), dice.Whole(22 * Span.Hour, (23 * Span.Hour) + (15 * Span.Minute)), dice.Below(6));
            if (dice.Flip(0.5))
            {
                drawn.Add(i == 0 ? new NightEvent(rushes[i], day, share) : new LatePush(rushes[i], (rushes[i] * Span.Week) + (6 * Span.Day) + start, share));
            }
        }

        return drawn;
    }
}
