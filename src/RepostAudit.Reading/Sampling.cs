using RepostAudit.Core.Pictures;
using RepostAudit.Reading.Detection;

namespace RepostAudit.Reading;

/// <summary>Brings what the models are to see to the sizes they want.</summary>
internal static class Sampling
{
    /// <summary>A plane at another size, larger or smaller, each sample the mean of the area it stands for.</summary>
    public static byte[] Resized(Plane plane, int width, int height)
    {
        var samples = new byte[width * height];
        var (row, sums) = (new float[width], new float[width]);
        var done = -1;
        for (var y = 0; y < height; y++)
        {
            var (from, until) = Stretch(y, plane.Height, height);
            Array.Clear(sums);
            for (var i = (int)from; i < until; i++)
            {
                if (i != done)
                {
                    Resize(plane.Row(i), row);
                    done = i;
                }

                var weight = MathF.Min(i + 1, until) - MathF.Max(i, from);
                for (var x = 0; x < sums.Length; x++)
                {
                    sums[x] += row[x] * weight;
                }
            }

            var scale = 1 / (until - from);
            for (var x = 0; x < sums.Length; x++)
            {
                samples[y * width + x] = (byte)(sums[x] * scale + 0.5f);
            }
        }

        return samples;
    }

    private static void Resize(ReadOnlySpan<byte> row, float[] to)
    {
        for (var x = 0; x < to.Length; x++)
        {
            var (from, until) = Stretch(x, row.Length, to.Length);
            var sum = 0f;
            for (var i = (int)from; i < until; i++)
            {
                sum += row[i] * (MathF.Min(i + 1, until) - MathF.Max(i, from));
            }

            to[x] = sum / (until - from);
        }
    }

    /// <summary>What a sample stands for of a side of <paramref name="source"/> samples that is brought to <paramref name="target"/>.</summary>
    private static (float From, float Until) Stretch(int sample, int source, int target)
    {
        var step = (double)source / target;
        return ((float)(sample * step), (float)Math.Min((sample + 1) * step, source));
    }

    /// <summary>What lies in a leaning box, laid straight at the given size, bilinear; beyond the plane its rim goes on.</summary>
    public static byte[] Straightened(Plane plane, TiltedBox box, int width, int height)
    {
        var samples = new byte[width * height];
        var (stepU, stepV) = (box.Length / width, box.Height / height);
        for (var row = 0; row < height; row++)
        {
            var v = (row + 0.5) * stepV - box.Height / 2;
            for (var column = 0; column < width; column++)
            {
                var u = (column + 0.5) * stepU - box.Length / 2;
                samples[row * width + column] = At(plane, box.X + u * box.Cos - v * box.Sin, box.Y + u * box.Sin + v * box.Cos);
            }
        }

        return samples;
    }

    private static byte At(Plane plane, double x, double y)
    {
        x = Math.Clamp(x - 0.5, 0, plane.Width - 1);
        y = Math.Clamp(y - 0.5, 0, plane.Height - 1);
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, plane.Width - 1), Math.Min(top + 1, plane.Height - 1));
        var (fx, fy) = (x - left, y - top);
        var upper = plane.Row(top);
        var lower = plane.Row(bottom);
        var value = (upper[left] * (1 - fx) + upper[right] * fx) * (1 - fy) + (lower[left] * (1 - fx) + lower[right] * fx) * fy;
        return (byte)(value + 0.5);
    }
}
