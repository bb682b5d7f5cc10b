using System.Globalization;
using System.Net;
using System.Text;

namespace RepostAudit.Bench.Plots;

/// <summary>The parts that drawings are made of. Places are in pixels from the upper left corner.</summary>
/// <param name="width">Of the drawing.</param>
/// <param name="height">Of the drawing.</param>
internal sealed class Svg(int width, int height)
{
    // Okabe and Ito's colours, which the colour-blind tell apart, without yellow.
    public static readonly string[] Colours = ["#d55e00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000"];

    private readonly StringBuilder _parts = new();

    public void Rule(double x1, double y1, double x2, double y2, string colour, string more = "")
        => _parts.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"{colour}\"{more}/>\n");

    public void Text(double x, double y, string anchor, string text, string more = "")
        => _parts.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\"{more}>{WebUtility.HtmlEncode(text)}</text>\n");

    public void Dot(double x, double y, string colour, double radius = 5)
        => _parts.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"{radius:0.#}\" fill=\"{colour}\" stroke=\"#ffffff\"/>\n");

    public void Line(IEnumerable<(double X, double Y)> points, string colour)
        => _parts.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{Places(points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");

    public void Area(IEnumerable<(double X, double Y)> points, string colour)
        => _parts.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{Places(points)}\" fill=\"{colour}\"/>\n");

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{_parts}</svg>\n");

    private static string Places(IEnumerable<(double X, double Y)> points)
        => string.Join(' ', points.Select(of => string.Create(CultureInfo.InvariantCulture, $"{of.X:F1},{of.Y:F1}")));
}
