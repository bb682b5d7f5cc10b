using System.Globalization;
using System.Net;
using System.Text;
using RepostAudit.Bench.Accuracy.Scoring;

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

    // Okabe and Ito's colours, which the colour-blind tell apart, without yellow.
    private static readonly string[] Colours = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000"];

    public static string Draw(CorpusResult result)
    {
        var (curves, honest) = (result.Curves, Math.Max(1, result.Systems[0].Honest.Count));
        var families = curves.Select(curve => curve.Family).ToList();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        Text(svg, Left, 28, "start", $"Recall against false accusations, {result.Name}: {result.Systems[0].Duplicates.Count} duplicates, {honest} honest uploads", " font-size=\"16\"");
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

        return svg.Append("</svg>\n").ToString();
    }

    private static void Axes(StringBuilder svg, int honest)
    {
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var y = Y(tenth / 10.0);
            Rule(svg, Left, y, Right, y, "#dddddd");
            Text(svg, Left - 8, y + 4, "end", string.Create(CultureInfo.InvariantCulture, $"{tenth * 10} %"));
        }

        for (var decade = Decades(honest); decade <= 0; decade++)
        {
            var x = X(Math.Pow(10, decade), honest);
            Rule(svg, x, Top, x, Bottom, "#dddddd");
            Text(svg, x, Bottom + 20, "middle", string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, decade + 2):G3} %"));
        }

        Rule(svg, Nobody, Top, Nobody, Bottom, "#bbbbbb", " stroke-dasharray=\"4 4\"");
        Text(svg, Nobody, Bottom + 20, "middle", "none");
        Rule(svg, Left, Top, Left, Bottom, "#444444");
        Rule(svg, Left, Bottom, Right, Bottom, "#444444");
        Text(svg, (Left + Right) / 2.0, Bottom + 48, "middle", "honest uploads accused (logarithmic)");
        Text(svg, 0, 0, "middle", "duplicates recognised", string.Create(CultureInfo.InvariantCulture, $" transform=\"translate(24 {(Top + Bottom) / 2}) rotate(-90)\""));
    }

    private static void Line(StringBuilder svg, Curve curve, string colour, int honest)
    {
        var points = curve.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Accused.Share, honest):F1},{Y(point.Recognised.Share):F1}"));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
    }

    private static void Mark(StringBuilder svg, SystemScores scores, string colour, int honest, int row)
    {
        var (recognised, accused) = (scores.Duplicates.CalledDuplicate, scores.Honest.CalledDuplicate);
        Dot(svg, X(accused.Share, honest), Y(recognised.Share), colour);
        var y = Top + 12 + row * 40;
        Dot(svg, Right + 24, y, colour);
        Text(svg, Right + 38, y + 4, "start", scores.Name, " font-weight=\"bold\"");
        Text(svg, Right + 38, y + 20, "start", string.Create(CultureInfo.InvariantCulture, $"{recognised.Share * 100:F1} % recognised, {accused.Of} accused ({accused.Share * 100:F1} %)"), " fill=\"#444444\"");
    }

    private static string Colour(int curve) => Colours[curve % Colours.Length];

    /// <summary>The power of ten at or below the share that one honest upload is: -3 for 489 of them.</summary>
    private static int Decades(int honest) => Math.Min(-1, (int)Math.Floor(Math.Log10(1.0 / honest)));

    private static double X(double share, int honest)
        => share <= 0 ? Nobody : First + (Right - First) * (1 - Math.Log10(share) / Decades(honest));

    private static double Y(double share) => Bottom - (Bottom - Top) * share;

    private static void Dot(StringBuilder svg, double x, double y, string colour)
        => svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"5\" fill=\"{colour}\" stroke=\"#ffffff\"/>\n");

    private static void Rule(StringBuilder svg, double x1, double y1, double x2, double y2, string colour, string more = "")
        => svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"{colour}\"{more}/>\n");

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string more = "")
        => svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\"{more}>{WebUtility.HtmlEncode(text)}</text>\n");
}
