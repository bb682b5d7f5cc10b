using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Campaigns;

/// <summary>The county raises all quotas; for some weeks many units upload just what is asked now. Nobody is to blame for it.</summary>
/// <param name="from">The first week of the raise, which lasts.</param>
/// <param name="weeks">The weeks in which units land on it.</param>
/// <param name="factor">Above 1.</param>
/// <param name="share">Share of the units that could land there which do; the strength.</param>
internal sealed class QuotaRaised(int from, IReadOnlyList<int> weeks, double factor, double share) : Scheme("quota_bunching", "quota_raised", [], weeks, share)
{
    // Who is far off does not come to land.
    private const double Least = 0.7, Most = 1.5;

    public override void Prepare(Stage stage)
    {
        foreach (var leaf in stage.Leaves)
        {
            stage.Quotas.Scale(leaf, from, stage.Weeks - 1, factor);
        }
    }

    public override void Settle(UnitWeek at)
    {
        if (Weeks.Contains(at.Week) && !at.Leaf.Busy[at.Week] && at.Quota is { } quota
            && at.Counted >= Least * quota && at.Counted <= Most * quota
            && at.Stage.Dice.Fork("raised", at.Leaf.Place.Index, at.Week).Flip(Strength))
        {
            Counter.StopAt(at, quota + Math.Max(0, at.Dice.Whole(-2, 2)), gamed: false);
        }
    }

    /// <summary>Share of the units' weeks that end on quota to quota + 2.</summary>
    public override double Realised(Stage stage)
        => Weeks.Average(week => stage.Leaves.Where(leaf => week >= leaf.Begins).Average(leaf => leaf.Counted(week) - stage.Quotas[leaf.Place, week] is >= 0 and <= 2 ? 1.0 : 0));
}
