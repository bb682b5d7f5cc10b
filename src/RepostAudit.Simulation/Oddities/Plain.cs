using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Truth;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>An oddity that is all in people's habits, their number, or what is asked.</summary>
internal sealed class Plain(Decoy decoy, Action<Stage> prepare) : Odd
{
    public override Decoy Decoy => decoy;

    public override void Prepare(Stage stage) => prepare(stage);
}
