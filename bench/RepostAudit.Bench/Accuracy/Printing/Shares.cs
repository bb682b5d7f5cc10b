using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Accuracy.Printing;

/// <summary>How shares are written.</summary>
internal static class Shares
{
    /// <summary>Of a share with its interval, in characters.</summary>
    public const int Width = 28;

    /// <returns>How many, per cent, and the interval in per cent: <c>108  25.6 [21.7,  30.0]</c>.</returns>
    public static string WithInterval(Rate rate)
        => string.Create(CultureInfo.InvariantCulture, $"{rate.Of,8} {rate.Share * 100,5:F1} [{rate.Low * 100,4:F1}, {rate.High * 100,5:F1}]");

    /// <returns>Per cent with one digit.</returns>
    public static string PerCent(Rate rate) => string.Create(CultureInfo.InvariantCulture, $"{rate.Share * 100:F1}");

    /// <returns>A share as CSV files have it, 0 to 1 with four digits.</returns>
    public static string Decimal(double share) => share.ToString("F4", CultureInfo.InvariantCulture);
}
