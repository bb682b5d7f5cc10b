using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Detecting.Printing;

namespace RepostAudit.Bench.Detecting.Uniformity;

/// <summary>How many p-values are small, beside how many chance would make so.</summary>
internal static class UniformityTable
{
    private static readonly double[] Bounds = [0.1, 0.01, 0.001];

    public static void Print(TextWriter output, IReadOnlyList<(string Asked, IReadOnlyList<double> Sorted)> panels)
        => MarkdownTable.Print(
            output,
            ["asked", "tests", "p = 1", .. Bounds.Select(bound => string.Create(CultureInfo.InvariantCulture, $"p ≤ {bound}"))],
            panels.Select(of => (IReadOnlyList<string>)[
                of.Asked,
                of.Sorted.Count.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{new Rate(of.Sorted.Count(p => p >= 1), of.Sorted.Count).Share * 100:0} %"),
                .. Bounds.Select(bound => Text(new(AtMost(of.Sorted, bound), of.Sorted.Count)))]));

    /// <param name="sorted">The smallest first.</param>
    /// <param name="bound">0..1.</param>
    /// <returns>How many are at most the bound.</returns>
    public static int AtMost(IReadOnlyList<double> sorted, double bound)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string Text(Rate rate) => string.Create(CultureInfo.InvariantCulture, $"{rate.Share:0.#####} [{rate.Low:0.#####}, {rate.High:0.#####}]");
}
