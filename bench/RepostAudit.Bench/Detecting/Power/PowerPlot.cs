using System.Globalization;
using RepostAudit.Bench.Plots;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>The share of episodes found by kind and strength, with its Wilson 95 % interval, as SVG.</summary>
internal static class PowerPlot
{
    private const int Left = 210, Right = 750, Top = 60, Row = 44, Width = 790;

    public static string Draw(PowerFigures figures, int counties)
    {
        var kinds = figures.Kinds;
        var bottom = Top + (kinds.Count * Row);
        var svg = new Svg(Width, bottom + 60);
        svg.Text(20, 26, "start", $"Episodes found by strength, {counties} simulated counties", " font-size=\"16\"");
        for (var at = 0; at < Bands.Strengths.Length; at++)
        {
            svg.Dot(Left + (at * 110), 44, Svg.Colours[at]);
            svg.Text(Left + 10 + (at * 110), 48, "start", Bands.Strengths[at]);
        }

        for (var fifth = 0; fifth <= 5; fifth++)
        {
            svg.Rule(X(fifth / 5.0), Top, X(fifth / 5.0), bottom, "#dddddd");
            svg.Text(X(fifth / 5.0), bottom + 20, "middle", string.Create(CultureInfo.InvariantCulture, $"{fifth * 20} %"));
        }

        var power = figures.Power.ToDictionary(of => (of.Of, of.Among), of => of.Rate);
        for (var row = 0; row < kinds.Count; row++)
        {
            var y = Top + (row * Row);
            svg.Text(Left - 12, y + (Row / 2) + 4, "end", kinds[row]);
            svg.Rule(20, y + Row, Right, y + Row, "#eeeeee");
            for (var at = 0; at < Bands.Strengths.Length; at++)
            {
                var rate = power[(kinds[row], Bands.Strengths[at])];
                if (rate.Count > 0)
                {
                    var middle = y + 11 + (at * 11);
                    svg.Rule(X(rate.Low), middle, X(rate.High), middle, Svg.Colours[at], " stroke-width=\"2\"");
                    svg.Dot(X(rate.Share), middle, Svg.Colours[at], 4.5);
                }
            }
        }

        svg.Text((Left + Right) / 2.0, bottom + 44, "middle", "episodes found, with Wilson 95 % intervals");
        return svg.ToString();
    }

    private static double X(double share) => Left + ((Right - Left) * share);
}
