using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A unit is asked more than its staff could do in their working hours, or more than it has residents.</summary>
/// <remarks>Strength: the quota over that bound, less 1.</remarks>
internal sealed class InfeasibleQuota(string subtype, Leaf player, IReadOnlyList<int> weeks, double strength) : Scheme("infeasible_quota", subtype, [player], weeks, strength)
{
    public const int RepostsPerStaff = 40;

    private int Bound => Subtype == "hours" ? RepostsPerStaff * Players[0].Place.Staff : Players[0].Place.Unit.Population!.Value;

    public override void Prepare(Stage stage) => stage.Quotas.Demand(Players[0], Weeks[0], Weeks[^1], (int)Math.Ceiling(Bound * (1 + Strength) / 10) * 10);

    public override double Realised(Stage stage) => Weeks.Min(week => stage.Quotas[Players[0].Place, week]!.Value) / (double)Bound - 1;
}
