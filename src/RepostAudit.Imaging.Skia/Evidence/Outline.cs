using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Reading;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Evidence;

/// <summary>Closed outlines in samples of a working picture.</summary>
internal static class Outline
{
    /// <summary>The band around the middle line of a line of writing.</summary>
    public static SKPoint[] Of(LinePlace line)
    {
        var (dx, dy) = line.Length > 0 ? ((line.X1 - line.X0) / line.Length, (line.Y1 - line.Y0) / line.Length) : (1, 0);
        var (nx, ny) = ((float)(-dy * line.Height / 2), (float)(dx * line.Height / 2));
        return [new(line.X0 - nx, line.Y0 - ny), new(line.X1 - nx, line.Y1 - ny), new(line.X1 + nx, line.Y1 + ny), new(line.X0 + nx, line.Y0 + ny)];
    }

    public static SKPoint[] Of(float x, float y, float width, float height) => [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)];

    /// <summary>The outline as it lies in the other picture.</summary>
    public static SKPoint[] Mapped(SKPoint[] outline, Placement place) => [.. outline.Select(point =>
    {
        var (x, y) = place.Map(point.X, point.Y);
        return new SKPoint((float)x, (float)y);
    })];

    /// <summary>What of a convex outline lies within a picture, edge by edge (Sutherland and Hodgman, "Reentrant Polygon Clipping", 1974); fewer than three points where nothing does.</summary>
    public static SKPoint[] Within(SKPoint[] outline, int width, int height)
    {
        var left = outline;
        foreach (var inside in (Func<SKPoint, float>[])[point => point.X, point => width - point.X, point => point.Y, point => height - point.Y])
        {
            left = [.. Cut(left, inside)];
        }

        return left;
    }

    /// <param name="outline">Its corners.</param>
    /// <param name="at">Where the picture's corner lies on the sheet.</param>
    public static SKPath Path(SKPoint[] outline, SKPoint at)
    {
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. outline.Select(point => point + at)], close: true);
        return builder.Detach();
    }

    // Positive on the inner side, 0 on the edge.
    private static IEnumerable<SKPoint> Cut(SKPoint[] outline, Func<SKPoint, float> inside)
    {
        for (var i = 0; i < outline.Length; i++)
        {
            var (from, to) = (outline[i], outline[(i + 1) % outline.Length]);
            var (a, b) = (inside(from), inside(to));
            if (a >= 0)
            {
                yield return from;
            }

            if (a >= 0 != b >= 0)
            {
                var share = a / (a - b);
                yield return new(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y));
            }
        }
    }
}
