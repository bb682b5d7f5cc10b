using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>A town, or the county, passes on more than it was asked.</summary>
/// <remarks>Strength: what is asked of the units below over the parent's own target, less 1.</remarks>
internal sealed class QuotaCascade(Place parent, IReadOnlyList<int> weeks, double strength) : Scheme("quota_cascade", parent.Unit.Level!, [], weeks, strength)
{
    public const double Least = 1.2;

    public Place Parent => parent;

    public override IReadOnlyList<UnitId> Named => [parent.Unit.Id];

    public override IReadOnlyList<UnitId> Related => [.. parent.Children.Select(child => child.Unit.Id)];

    public override void Prepare(Stage stage) => stage.Quotas.PassOn(parent, Weeks[0], Weeks[^1], 1 + Strength);

    public override double Realised(Stage stage) => Weeks.Min(week => stage.Quotas.Markup(parent, week)) - 1;
}
