using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Plots;

namespace RepostAudit.Bench.Detecting.Uniformity;

/// <summary>
/// The share of p-values at most x against x, both logarithmic, a panel for each question. On the diagonal chance would do exactly what it is said to do; below it less. The band holds 95 % of
/// curves that follow the diagonal, point by point, if tests were independent.
/// </summary>
internal static class UniformityPlot
{
    private const int Columns = 4, Side = 190, Gap = 50, Top = 60, Decades = 4;

    public static string Draw(IReadOnlyList<(string Asked, IReadOnlyList<double> Sorted)> panels, int counties)
    {
        var svg = new Svg((Columns * (Side + Gap)) + Gap, Top + 20 + (((panels.Count + Columns - 1) / Columns) * (Side + Gap + 20)));
        svg.Text(Gap, 28, "start", $"Share of p-values at most x against x, {counties} simulated counties without gaming", " font-size=\"16\"");
        foreach (var (at, (asked, sorted)) in panels.Index())
        {
            Panel(svg, Gap + (at % Columns * (Side + Gap)), Top + 16 + (at / Columns * (Side + Gap + 20)), asked, sorted);
        }

        return svg.ToString();
    }

    private static void Panel(Svg svg, int left, int top, string asked, IReadOnlyList<double> sorted)
    {
        double Place(double share) => Math.Clamp(1 + (Math.Log10(share) / Decades), 0, 1) * Side;
        double X(double share) => left + Place(share);
        double Y(double share) => top + Side - Place(share);

        double[] grid = [.. Enumerable.Range(0, (Decades * 10) + 1).Select(tenth => Math.Pow(10, (tenth / 10.0) - Decades))];
        Rate Expected(double x) => new((int)Math.Round(x * sorted.Count), sorted.Count);
        svg.Area([.. grid.Select(x => (X(x), Y(Math.Max(1e-9, Expected(x).High)))), .. grid.Reverse().Select(x => (X(x), Y(Math.Max(1e-9, Expected(x).Low))))], "#e8eef4");
        for (var decade = 0; decade <= Decades; decade++)
        {
            var share = Math.Pow(10, decade - Decades);
            svg.Rule(X(share), top, X(share), top + Side, "#dddddd");
            svg.Rule(left, Y(share), left + Side, Y(share), "#dddddd");
            var label = decade == Decades ? "1" : string.Create(CultureInfo.InvariantCulture, $"10⁻{"⁰¹²³⁴"[Decades - decade]}");
            svg.Text(X(share), top + Side + 14, "middle", label, " font-size=\"10\"");
            svg.Text(left - 4, Y(share) + 3, "end", label, " font-size=\"10\"");
        }

        svg.Rule(left, top + Side, left + Side, top, "#888888", " stroke-dasharray=\"4 4\"");
        var seen = grid.Select(x => (x, share: new Rate(UniformityTable.AtMost(sorted, x), sorted.Count).Share)).Where(of => of.share > 0);
        svg.Line(seen.Select(of => (X(of.x), Y(of.share))), Svg.Colours[1]);
        if (sorted.All(p => p >= 1))
        {
            svg.Text(left + (Side / 2.0), top + (Side / 2.0), "middle", "all are 1", " fill=\"#444444\"");
        }

        svg.Text(left, top - 6, "start", $"{asked}, {sorted.Count}", " font-size=\"12\"");
    }
}
