using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A unit stops as soon as its quota is counted, or makes up to it on the last days.</summary>
/// <remarks>Strength: share of the weeks that end on quota to quota + 2 because of it.</remarks>
internal sealed class QuotaBunching(Leaf player, IReadOnlyList<int> weeks, double strength, HashSet<int> aimed) : Scheme("quota_bunching", "", [player], weeks, strength)
{
    public override void Settle(UnitWeek at)
    {
        if (Plays(at) && aimed.Contains(at.Week) && at.Quota is { } quota)
        {
            // Mostly the quota itself; one or two more are for those that may be rejected.
            Counter.StopAt(at, quota + Math.Max(0, at.Dice.Whole(-2, 2)), gamed: true);
        }
    }

    public override double Realised(Stage stage)
        => Weeks.Average(week => Players[0].Counted(week) - stage.Quotas[Players[0].Place, week] is >= 0 and <= 2 ? 1.0 : 0);
}
