using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Habits;

/// <summary>Weights of the hours of a day. People repost on the way to work, at noon and after supper.</summary>
internal static class DayProfile
{
    private static readonly double[] Usual = [0.5, 0.3, 0.2, 0.2, 0.3, 1, 2, 5, 8, 8, 7, 6, 7, 5, 5, 6, 6, 6, 5, 6, 7, 6, 3, 1];

    public static bool IsNight(int hour) => hour is >= 22 or < 6;

    /// <summary>The usual day with each hour about a third up or down.</summary>
    public static double[] OfCounty(Dice dice) => [.. Usual.Select(weight => weight * dice.GammaOne(8))];

    /// <summary>Sums of a unit's weights: the county's, varied, with this share at night.</summary>
    public static double[] Sums(double[] county, double nightShare, Dice dice)
    {
        double[] own = [.. county.Select(weight => weight * dice.GammaOne(15))];
        var night = own.Where((_, hour) => IsNight(hour)).Sum();
        var day = own.Sum() - night;
        var sum = 0.0;
        return [.. own.Select((weight, hour) => sum += IsNight(hour) ? weight * nightShare / night : weight * (1 - nightShare) / day)];
    }
}
