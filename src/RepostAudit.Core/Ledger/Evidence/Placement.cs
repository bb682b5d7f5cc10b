namespace RepostAudit.Core.Ledger.Evidence;

/// <summary>
/// Where the points of one picture lie in another: a projective map, x' = (a x + b y + c) / (g x + h y + 1), y' = (d x + e y + f) / (g x + h y + 1).
/// </summary>
public readonly record struct Placement(double A, double B, double C, double D, double E, double F, double G = 0, double H = 0)
{
    public static Placement Similarity(double scale, double x, double y) => new(scale, 0, x, 0, scale, y);

    public (double X, double Y) Map(double x, double y)
    {
        var w = G * x + H * y + 1;
        return ((A * x + B * y + C) / w, (D * x + E * y + F) / w);
    }

    /// <summary>By how much lengths grow around a point.</summary>
    public double ScaleAt(double x, double y)
    {
        var (x0, y0) = Map(x, y);
        var (x1, y1) = Map(x + 1, y);
        var (x2, y2) = Map(x, y + 1);
        return Math.Sqrt(Math.Abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)));
    }

    /// <summary>The map back.</summary>
    public Placement Inverse()
    {
        var (a, b, c) = (E - F * H, C * H - B, B * F - C * E);
        var (d, e, f) = (F * G - D, A - C * G, C * D - A * F);
        var (g, h, i) = (D * H - E * G, B * G - A * H, A * E - B * D);
        return new(a / i, b / i, c / i, d / i, e / i, f / i, g / i, h / i);
    }
}
