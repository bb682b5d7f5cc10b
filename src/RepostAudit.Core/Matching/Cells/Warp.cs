using System.Numerics;
using RepostAudit.Core.Ledger.Evidence;
using Plane = RepostAudit.Core.Pictures.Plane;

namespace RepostAudit.Core.Matching.Cells;

/// <summary>A picture as seen in another's place.</summary>
/// <param name="Plane">Its samples; where it does not reach, the value means nothing.</param>
/// <param name="From">For each row the first column that it reaches.</param>
/// <param name="Until">For each row the first column that it no longer reaches; not after <paramref name="From"/> where it reaches none.</param>
internal sealed record WarpedPlane(Plane Plane, int[] From, int[] Until)
{
    public bool Covers(int x, int y, int width, int height)
    {
        if (x < 0 || y < 0 || x + width > Plane.Width || y + height > Plane.Height)
        {
            return false;
        }

        // Its rim is convex, so the first and the last row decide.
        return From[y] <= x && Until[y] >= x + width && From[y + height - 1] <= x && Until[y + height - 1] >= x + width;
    }
}

internal static class Warp
{
    /// <param name="width">Of the result.</param>
    /// <param name="height">Of the result.</param>
    /// <param name="picture">What is to be seen there.</param>
    /// <param name="place">Where samples of the result lie in the picture.</param>
    public static WarpedPlane Into(int width, int height, Plane picture, Placement place)
    {
        // Where the picture is larger than its place, several samples make one.
        var grid = Math.Clamp((int)Math.Round(place.ScaleAt(width / 2.0, height / 2.0)), 1, 4);
        return UprightWarp.Fits(place) ? UprightWarp.Into(width, height, picture, place, grid) : OneByOne(width, height, picture, place, grid);
    }

    /// <summary>Sample by sample, for any placement.</summary>
    internal static WarpedPlane OneByOne(int width, int height, Plane picture, Placement place, int grid)
    {
        var samples = new byte[width * height];
        var (from, until) = (new int[height], new int[height]);
        double[] middles = [.. Enumerable.Range(0, width).Select(x => x + 0.5)];
        var (us, vs) = (new double[width], new double[width]);
        for (var y = 0; y < height; y++)
        {
            (from[y], until[y]) = (width, 0);
            Map(place, middles, y + 0.5, us, vs);
            for (var x = 0; x < width; x++)
            {
                var (u, v) = (us[x], vs[x]);

                // The outermost samples reach to the edge. Ending at their middles would lose a rim to the rounding of an alignment in place.
                if (!(u >= 0 && v >= 0 && u <= picture.Width && v <= picture.Height))
                {
                    continue;
                }

                (from[y], until[y]) = (Math.Min(from[y], x), x + 1);
                samples[y * width + x] = grid == 1 ? (byte)(At(picture.Samples, picture.Width, picture.Height, u, v) + 0.5f) : Mean(picture, place, x, y, grid);
            }
        }

        return new(new Plane(width, height, samples), from, until);
    }

    private static byte Mean(Plane picture, Placement place, int x, int y, int grid)
    {
        var sum = 0f;
        for (var j = 0; j < grid; j++)
        {
            for (var i = 0; i < grid; i++)
            {
                var (u, v) = place.Map(x + (i + 0.5) / grid, y + (j + 0.5) / grid);
                sum += At(picture.Samples, picture.Width, picture.Height, u, v);
            }
        }

        return (byte)(sum / (grid * grid) + 0.5f);
    }

    // As Placement.Map does, several points at a time.
    private static void Map(Placement place, ReadOnlySpan<double> x, double y, Span<double> u, Span<double> v)
    {
        var (g, a, d) = (new Vector<double>(place.H * y), new Vector<double>(place.B * y), new Vector<double>(place.E * y));
        var (c, f) = (new Vector<double>(place.C), new Vector<double>(place.F));
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var some = new Vector<double>(x[i..]);
            var w = place.G * some + g + Vector<double>.One;
            ((place.A * some + a + c) / w).CopyTo(u[i..]);
            ((place.D * some + d + f) / w).CopyTo(v[i..]);
        }

        for (; i < x.Length; i++)
        {
            (u[i], v[i]) = place.Map(x[i], y);
        }
    }

    private static float At(ReadOnlySpan<byte> samples, int width, int height, double x, double y)
    {
        var (fx, fy) = ((float)Math.Clamp(x - 0.5, 0, width - 1), (float)Math.Clamp(y - 0.5, 0, height - 1));
        var (left, top) = ((int)fx, (int)fy);
        var (right, bottom) = (Math.Min(left + 1, width - 1), Math.Min(top + 1, height - 1));
        (fx, fy) = (fx - left, fy - top);
        var upper = samples.Slice(top * width, width);
        var lower = samples.Slice(bottom * width, width);
        return (upper[left] * (1 - fx) + upper[right] * fx) * (1 - fy) + (lower[left] * (1 - fx) + lower[right] * fx) * fy;
    }
}
