using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Plots;

namespace RepostAudit.Bench.Accuracy.Sweep;

/// <summary>
/// Recall against false accusations as SVG: a line for each family over all its thresholds, a mark where each system stands. The
/// horizontal axis is logarithmic; what accuses nobody has a place of its own left of it.
/// </summary>
internal static class CurvePlot
{
    private const int Width = 960, Height = 560, Left = 80, Right = 640, Top = 50, Bottom = 480;

    // Where nobody is accused, and where the logarithmic part begins.
    private const int Nobody = 104, First = 150;

    public static string Draw(CorpusResult result)
    {
        var (curves, honest) = (result.Curves, Math.Max(1, result.Systems[0].Honest.Count));
        var families = curves.Select(curve => curve.Family).ToList();
        var svg = new Svg(Width, Height);
        svg.Text(Left, 28, "start", $"Recall against false accusations, {result.Name}: {result.Systems[0].Duplicates.Count} duplicates, {honest} honest uploads", " font-size=\"16\"");
        Axes(svg, honest);
        // The first is the one in question; it lies on top.
        for (var at = curves.Count - 1; at >= 0; at--)
        {
            Line(svg, curves[at], Colour(at), honest);
        }

        for (var row = result.Systems.Count - 1; row >= 0; row--)
        {
            var scores = result.Systems[row];
            Mark(svg, scores, Colour(families.IndexOf(scores.Family)), honest, row);
        }

        return svg.ToString();
    }

    private static void Axes(Svg svg, int honest)
    {
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var y = Y(tenth / 10.0);
            svg.Rule(Left, y, Right, y, "#dddddd");
            svg.Text(Left - 8, y + 4, "end", string.Create(CultureInfo.InvariantCulture, $"{tenth * 10} %"));
        }

        for (var decade = Decades(honest); decade <= 0; decade++)
        {
            var x = X(Math.Pow(10, decade), honest);
            svg.Rule(x, Top, x, Bottom, "#dddddd");
            svg.Text(x, Bottom + 20, "middle", string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, decade + 2):G3} %"));
        }

        svg.Rule(Nobody, Top, Nobody, Bottom, "#bbbbbb", " stroke-dasharray=\"4 4\"");
        svg.Text(Nobody, Bottom + 20, "middle", "none");
        svg.Rule(Left, Top, Left, Bottom, "#444444");
        svg.Rule(Left, Bottom, Right, Bottom, "#444444");
        svg.Text((Left + Right) / 2.0, Bottom + 48, "middle", "honest uploads accused (logarithmic)");
        svg.Text(0, 0, "middle", "duplicates recognised", string.Create(CultureInfo.InvariantCulture, $" transform=\"translate(24 {(Top + Bottom) / 2}) rotate(-90)\""));
    }

    private static void Line(Svg svg, Curve curve, string colour, int honest)
    {
        svg.Line(curve.Points.Select(point => (X(point.Accused.Share, honest), Y(point.Recognised.Share))), colour);
    }

    private static void Mark(Svg svg, SystemScores scores, string colour, int honest, int row)
    {
        var (recognised, accused) = (scores.Duplicates.CalledDuplicate, scores.Honest.CalledDuplicate);
        svg.Dot(X(accused.Share, honest), Y(recognised.Share), colour);
        var y = Top + 12 + row * 40;
        svg.Dot(Right + 24, y, colour);
        svg.Text(Right + 38, y + 4, "start", scores.Name, " font-weight=\"bold\"");
        svg.Text(Right + 38, y + 20, "start", string.Create(CultureInfo.InvariantCulture, $"{recognised.Share * 100:F1} % recognised, {accused.Of} accused ({accused.Share * 100:F1} %)"), " fill=\"#444444\"");
    }

    private static string Colour(int curve) => Svg.Colours[curve % Svg.Colours.Length];

    /// <summary>The power of ten at or below the share that one honest upload is: -3 for 489 of them.</summary>
    private static int Decades(int honest) => Math.Min(-1, (int)Math.Floor(Math.Log10(1.0 / honest)));

    private static double X(double share, int honest)
        => share <= 0 ? Nobody : First + (Right - First) * (1 - Math.Log10(share) / Decades(honest));

    private static double Y(double share) => Bottom - (Bottom - Top) * share;
}
