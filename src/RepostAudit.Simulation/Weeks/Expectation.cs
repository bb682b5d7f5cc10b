using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Weeks;

/// <summary>How many pictures a unit uploads in each week by itself.</summary>
internal static class Expectation
{
    // Nobody doubles their reposts because a quota is out of reach.
    private const double MostAsked = 1.5;

    /// <summary>The mean: what it would upload unasked, and the part of what is missing to the quota that the ranking presses out of it.</summary>
    public static double Mean(Stage stage, Leaf leaf, int week)
    {
        var unasked = leaf.Size * leaf.Habits.Attainment * leaf.Level[week] * stage.Waves[week] * Math.Exp(leaf.Habits.Trend * week);
        var pressure = stage.Settings.Policy is QuotaPolicy.Unranked ? 0 : stage.Habits.Pressure;
        return unasked + (pressure * Math.Max(0, Math.Min(stage.Quotas[leaf.Place, week] ?? 0, MostAsked * unasked) - unasked));
    }

    /// <summary>Draws all weeks: an autoregressive swing, about it a negative binomial; of a steady unit hardly any.</summary>
    public static int[] Draw(Stage stage, Leaf leaf)
    {
        var counts = new int[stage.Weeks];
        var dice = stage.Dice.Fork("counts", leaf.Place.Index);
        var (kept, swing) = (stage.Habits.Autocorrelation, dice.Bell(0, 1));
        for (var week = 0; week < counts.Length; week++)
        {
            var own = dice.Fork("week", week);
            swing = (kept * swing) + (Math.Sqrt(1 - (kept * kept)) * own.Bell(0, 1));
            var mean = Mean(stage, leaf, week);
            counts[week] = leaf.Habits.Steady
                ? own.Rounded(mean * own.LogBell(1, 0.06))
                : own.Count(mean * Math.Exp(leaf.Habits.Spread * swing) * Gamma(own, leaf.Habits.CountShape));
        }

        return counts;
    }

    private static double Gamma(Dice dice, double shape) => dice.GammaOne(shape);
}
