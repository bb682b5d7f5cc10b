namespace RepostAudit.Reading.Detection;

/// <summary>A rectangle that may lean: centre, size and the direction of its long side.</summary>
/// <param name="X">Centre.</param>
/// <param name="Y">Centre.</param>
/// <param name="Length">Along its direction.</param>
/// <param name="Height">Across it.</param>
/// <param name="Cos">Of the angle between its direction and the x axis.</param>
/// <param name="Sin">Of the same angle; y points down.</param>
internal readonly record struct TiltedBox(double X, double Y, double Length, double Height, double Cos, double Sin)
{
    /// <summary>
    /// The smallest rectangle around a convex polygon: one of its sides lies on one of the polygon's (Freeman and Shapira, "Determining
    /// the minimum-area encasing rectangle for an arbitrary closed curve", CACM 1975).
    /// </summary>
    /// <param name="hull">Corners in order, at least one.</param>
    public static TiltedBox Around(IReadOnlyList<(int X, int Y)> hull)
    {
        var best = Along(hull, 1, 0);
        for (var i = 0; i < hull.Count; i++)
        {
            var (ax, ay) = hull[i];
            var (bx, by) = hull[(i + 1) % hull.Count];
            var length = double.Hypot(bx - ax, by - ay);
            if (length > 0)
            {
                var box = Along(hull, (bx - ax) / length, (by - ay) / length);
                best = box.Length * box.Height < best.Length * best.Height ? box : best;
            }
        }

        return best.Lying();
    }

    /// <summary>Grown on all sides by the given distance.</summary>
    public TiltedBox Grown(double by) => this with { Length = Length + 2 * by, Height = Height + 2 * by };

    public TiltedBox Scaled(double byX, double byY)
    {
        // Both factors are nearly the same: they differ only by the rounding of a size to a multiple of 32.
        var (dx, dy) = (Cos * byX, Sin * byY);
        var along = double.Hypot(dx, dy);
        var across = double.Hypot(Sin * byX, Cos * byY);
        return new(X * byX, Y * byY, Length * along, Height * across, dx / along, dy / along);
    }

    private static TiltedBox Along(IReadOnlyList<(int X, int Y)> hull, double cos, double sin)
    {
        var (minU, maxU, minV, maxV) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var (x, y) in hull)
        {
            var (u, v) = (x * cos + y * sin, y * cos - x * sin);
            (minU, maxU, minV, maxV) = (Math.Min(minU, u), Math.Max(maxU, u), Math.Min(minV, v), Math.Max(maxV, v));
        }

        var (cu, cv) = ((minU + maxU) / 2, (minV + maxV) / 2);
        return new(cu * cos - cv * sin, cu * sin + cv * cos, maxU - minU, maxV - minV, cos, sin);
    }

    // Turned so that it points to the right and leans by at most 45 degrees.
    private TiltedBox Lying()
    {
        var box = Math.Abs(Cos) >= Math.Abs(Sin) ? this : new(X, Y, Height, Length, -Sin, Cos);
        return box.Cos < 0 ? box with { Cos = -box.Cos, Sin = -box.Sin } : box;
    }
}
