using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>Which games there are. The plan is drawn alike whatever the policy; the policy decides what of it is played.</summary>
internal sealed class GamePlan
{
    private readonly Stage _stage;
    private readonly List<(Scheme Scheme, double Threshold)> _planned = [];

    public GamePlan(Stage stage)
    {
        _stage = stage;
        if (stage.Settings.Gaming is GamingLevel.None)
        {
            return;
        }

        foreach (var (kind, make) in new GameMaker(stage).Kinds)
        {
            // One to four of each kind among seventy units, in the mean some two.
            var dice = stage.Dice.Fork(kind);
            var episodes = Math.Max(1, dice.Rounded(dice.Between(1, 3.5) * stage.Leaves.Count / 70.0));
            for (var i = 0; i < episodes; i++)
            {
                var own = dice.Fork("episode", i);
                if (make(own) is { } scheme)
                {
                    _planned.Add((scheme, own.NextDouble()));
                }
            }
        }
    }

    /// <summary>What is played under the policy.</summary>
    /// <remarks>
    /// Gaming answers an incentive. Without ranking there is none. Under a cap a unit games in proportion to how much of the danger remains: the
    /// part of its quota that it falls short of, capped, over the same before; who games without falling short does so for the rank and goes on.
    /// </remarks>
    public IReadOnlyList<Scheme> Played => _stage.Settings.Policy switch
    {
        QuotaPolicy.Unranked => [],
        QuotaPolicy.Capped => [.. _planned.Where(planned => planned.Threshold < Incentive.Kept(_stage, planned.Scheme)).Select(planned => planned.Scheme)],
        _ => [.. _planned.Select(planned => planned.Scheme)],
    };
}
