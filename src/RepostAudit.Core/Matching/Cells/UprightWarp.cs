using System.Numerics;
using RepostAudit.Core.Ledger.Evidence;
using Plane = RepostAudit.Core.Pictures.Plane;

namespace RepostAudit.Core.Matching.Cells;

/// <summary>
/// Lays a picture into another's place where rows stay rows and columns stay columns, as between two captures. What a row of the picture gives is worked out once for
/// all rows of the result beside it. Every operation on numbers is the one that <see cref="Warp"/> does sample by sample, so the result is the same to the last bit.
/// </summary>
internal sealed class UprightWarp
{
    private readonly Plane _picture;
    private readonly int _width;
    private readonly int _grid;
    private readonly Axis _columns;
    private readonly Axis _rows;

    // A row and the next are needed at once; they differ in being even or odd.
    private readonly float[][] _across;
    private readonly float[] _sums;
    private readonly int[] _held = [-1, -1];

    private UprightWarp(int width, int height, Plane picture, Placement place, int grid)
    {
        (_picture, _width, _grid) = (picture, width, grid);
        _columns = Axis.Of(width, grid, place.A, place.C, picture.Width);
        _rows = Axis.Of(height, grid, place.E, place.F, picture.Height);
        _sums = new float[width];
        _across = [new float[width * grid], new float[width * grid]];
    }

    public static bool Fits(Placement place) => place is { B: 0, D: 0, G: 0, H: 0 };

    /// <inheritdoc cref="Warp.Into"/>
    /// <param name="width">Of the result.</param>
    /// <param name="height">Of the result.</param>
    /// <param name="picture">What is to be seen there.</param>
    /// <param name="place">Where samples of the result lie in the picture; <see cref="Fits"/>.</param>
    /// <param name="grid">How many times how many samples of the picture make one.</param>
    public static WarpedPlane Into(int width, int height, Plane picture, Placement place, int grid)
    {
        UprightWarp warp = new(width, height, picture, place, grid);
        var samples = new byte[width * height];
        var (from, until) = (new int[height], new int[height]);
        Array.Fill(from, width);
        for (var y = warp._rows.From; y < warp._rows.Until; y++)
        {
            (from[y], until[y]) = (warp._columns.From, warp._columns.Until);
            warp.Row(y, samples.AsSpan(y * width, width));
        }

        return new(new Plane(width, height, samples), from, until);
    }

    private void Row(int y, Span<byte> to)
    {
        var sums = _sums.AsSpan();
        sums.Clear();
        for (var j = 0; j < _grid; j++)
        {
            var at = j * _rows.Count + y;
            var (upper, lower) = (Across(_rows.Low[at]), Across(_rows.High[at]));
            for (var i = 0; i < _grid; i++)
            {
                Add(upper.AsSpan(i * _width, _width), _rows.Rest[at], lower.AsSpan(i * _width, _width), _rows.Share[at], sums);
            }
        }

        Round(sums, _grid * _grid, to);
    }

    private float[] Across(int row)
    {
        var across = _across[row & 1];
        if (_held[row & 1] == row)
        {
            return across;
        }

        _held[row & 1] = row;
        Interpolate(_picture.Row(row), _columns.Low, _columns.High, _columns.Rest, _columns.Share, across);
        return across;
    }

    private static void Interpolate(ReadOnlySpan<byte> samples, ReadOnlySpan<int> low, ReadOnlySpan<int> high, ReadOnlySpan<float> rest, ReadOnlySpan<float> share, Span<float> to)
    {
        // Sliced to one length, they are read without a check each.
        low = low[..to.Length];
        high = high[..to.Length];
        rest = rest[..to.Length];
        share = share[..to.Length];
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = samples[low[i]] * rest[i] + samples[high[i]] * share[i];
        }
    }

    private static void Add(ReadOnlySpan<float> upper, float rest, ReadOnlySpan<float> lower, float share, Span<float> sums)
    {
        var x = 0;
        for (; x <= sums.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            var sum = new Vector<float>(sums[x..]) + (new Vector<float>(upper[x..]) * rest + new Vector<float>(lower[x..]) * share);
            sum.CopyTo(sums[x..]);
        }

        for (; x < sums.Length; x++)
        {
            sums[x] += upper[x] * rest + lower[x] * share;
        }
    }

    private static void Round(ReadOnlySpan<float> sums, float count, Span<byte> to)
    {
        var x = 0;
        for (; x <= sums.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var lower = Vector.Narrow(Whole(sums[x..]), Whole(sums[(x + Vector<int>.Count)..]));
            var upper = Vector.Narrow(Whole(sums[(x + 2 * Vector<int>.Count)..]), Whole(sums[(x + 3 * Vector<int>.Count)..]));
            Vector.Narrow(lower, upper).CopyTo(to[x..]);
        }

        for (; x < sums.Length; x++)
        {
            to[x] = (byte)(sums[x] / count + 0.5f);
        }

        Vector<uint> Whole(ReadOnlySpan<float> some) => Vector.ConvertToInt32(new Vector<float>(some) / new Vector<float>(count) + new Vector<float>(0.5f)).As<int, uint>();
    }

    /// <summary>Where points of the result lie along one side of the picture: for each of its parts in turn those of all columns, or of all rows.</summary>
    /// <param name="Count">Columns, or rows, of the result.</param>
    /// <param name="From">The first that the picture reaches.</param>
    /// <param name="Until">The first that it no longer reaches.</param>
    /// <param name="Low">The sample before a point.</param>
    /// <param name="High">The sample after it.</param>
    /// <param name="Rest">The share of the one before.</param>
    /// <param name="Share">The share of the one after.</param>
    private sealed record Axis(int Count, int From, int Until, int[] Low, int[] High, float[] Rest, float[] Share)
    {
        public static Axis Of(int count, int grid, double scale, double shift, int length)
        {
            var (from, until) = (count, 0);
            for (var k = 0; k < count; k++)
            {
                var at = scale * (k + 0.5) + shift;
                if (at >= 0 && at <= length)
                {
                    (from, until) = (Math.Min(from, k), k + 1);
                }
            }

            Axis axis = new(count, from, until, new int[count * grid], new int[count * grid], new float[count * grid], new float[count * grid]);
            for (var i = 0; i < count * grid; i++)
            {
                var at = scale * (i % count + (i / count + 0.5) / grid) + shift;
                var near = (float)Math.Clamp(at - 0.5, 0, length - 1);
                axis.Low[i] = (int)near;
                axis.High[i] = Math.Min(axis.Low[i] + 1, length - 1);
                axis.Share[i] = near - axis.Low[i];
                axis.Rest[i] = 1 - axis.Share[i];
            }

            return axis;
        }
    }
}
