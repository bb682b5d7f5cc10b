using System.Globalization;

namespace RepostAudit.Reporting.Document;

/// <summary>Ratios are given with four decimals, and rounded in one place, so that every output shows the same figure.</summary>
internal static class Decimals
{
    public static double Four(double ratio) => Math.Round(ratio, 4, MidpointRounding.AwayFromZero);

    public static double? Four(double? ratio) => ratio is { } known ? Four(known) : null;

    /// <summary>Three significant digits, for what spans many powers of ten: logarithms differ in their last digits between processors, and the same input shall give the same bytes.</summary>
    public static double Significant(double value) => double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static double? Significant(double? value) => value is { } known ? Significant(known) : null;

    /// <summary>The rounded ratio as CSV files write it, such as <c>0.9922</c>.</summary>
    public static string Text(double ratio) => Four(ratio).ToString("0.0000", CultureInfo.InvariantCulture);
}
