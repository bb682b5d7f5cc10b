using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>How much of the incentive to game a cap leaves.</summary>
internal static class Incentive
{
    /// <returns>0, none, to 1, all of it.</returns>
    public static double Kept(Stage stage, Scheme scheme)
    {
        if (scheme.Players.Count == 0)
        {
            return 1;
        }

        var (leaf, week) = (scheme.Players[^1], scheme.Weeks[0]);
        var before = Shortfall(stage, leaf, week, stage.Quotas.Uncapped(leaf.Place, week));
        return before == 0 ? 1 : Shortfall(stage, leaf, week, stage.Quotas[leaf.Place, week]) / before;
    }

    private static double Shortfall(Stage stage, Leaf leaf, int week, int? quota)
        => quota is > 0 ? Math.Max(0, 1 - (leaf.Size * leaf.Habits.Attainment * leaf.Level[week] * stage.Waves[week] / quota.Value)) : 0;
}
