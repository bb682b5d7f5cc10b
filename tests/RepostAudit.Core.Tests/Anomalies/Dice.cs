using RepostAudit.Core.Chances;

namespace RepostAudit.Core.Tests.Anomalies;

/// <summary>Chance that falls the same way each time.</summary>
internal static class Dice
{
    /// <summary>The n-th draw of a series, 0..1 without 1.</summary>
    public static double Draw(int series, int n) => SplitMix64.Fraction(Facts.Scramble(series, n));

    /// <summary>The n-th draw of a series, 0 and up to but without an end.</summary>
    public static int Draw(int series, int n, int end) => (int)(Draw(series, n) * end);
}
