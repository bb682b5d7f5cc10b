using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Gaming;

/// <summary>How strong a game is at each level. What the number measures depends on the type; docs/simulation.md says why these bounds.</summary>
internal static class Strengths
{
    /// <summary>Bounds of weak, medium and strong: weak lies between the first two.</summary>
    private static readonly Dictionary<string, double[]> Bounds = new()
    {
        ["recycled"] = [0.12, 0.20, 0.35, 0.60],
        ["ring"] = [0.05, 0.08, 0.16, 0.30],
        ["quota_bunching"] = [0.50, 0.60, 0.75, 0.95],
        ["deadline_burst"] = [0.53, 0.60, 0.70, 0.90],
        ["machine_timing"] = [0.15, 0.25, 0.50, 0.85],
        ["concentration:few"] = [0.71, 0.77, 0.85, 0.97],
        ["concentration:ghost"] = [0.15, 0.30, 0.60, 1.00],
        ["jump_collapse"] = [0.82, 0.90, 1.40, 2.20],
        ["infeasible_quota"] = [0.05, 0.20, 0.50, 1.00],
        ["quota_cascade"] = [0.21, 0.28, 0.40, 0.70],
        ["after_hours"] = [0.43, 0.48, 0.60, 0.90],
    };

    public static double Draw(string game, GamingLevel level, Dice dice)
    {
        var third = level is GamingLevel.Mixed ? dice.Below(3) : (int)level - 1;
        return dice.Between(Bounds[game][third], Bounds[game][third + 1]);
    }
}
