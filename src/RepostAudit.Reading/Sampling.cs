using RepostAudit.Core.Pictures;
using RepostAudit.Reading.Detection;

namespace RepostAudit.Reading;

/// <summary>Brings what the models are to see to the sizes they want. Integer arithmetic decides nothing here, so plain doubles do.</summary>
internal static class Sampling
{
    /// <summary>A plane at another size, each sample the mean of the area it stands for.</summary>
    public static byte[] Resized(Plane plane, int width, int height)
    {
        if (plane.Width == width && plane.Height == height)
        {
            return plane.Samples.ToArray();
        }

        var columns = new float[plane.Height * width];
        var (stepX, stepY) = ((float)plane.Width / width, (float)plane.Height / height);
        for (var x = 0; x < width; x++)
        {
            var (from, until) = (x * stepX, Math.Min((x + 1) * stepX, plane.Width));
            var (first, last) = ((int)from, Math.Min((int)MathF.Ceiling(until), plane.Width) - 1);
            for (var y = 0; y < plane.Height; y++)
            {
                var row = plane.Row(y);
                var sum = 0f;
                for (var i = first; i <= last; i++)
                {
                    sum += row[i] * (MathF.Min(i + 1, until) - MathF.Max(i, from));
                }

                columns[y * width + x] = sum / (until - from);
            }
        }

        var samples = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (from, until) = (y * stepY, Math.Min((y + 1) * stepY, plane.Height));
            var (first, last) = ((int)from, Math.Min((int)MathF.Ceiling(until), plane.Height) - 1);
            for (var x = 0; x < width; x++)
            {
                var sum = 0f;
                for (var i = first; i <= last; i++)
                {
                    sum += columns[i * width + x] * (MathF.Min(i + 1, until) - MathF.Max(i, from));
                }

                samples[y * width + x] = (byte)(sum / (until - from) + 0.5f);
            }
        }

        return samples;
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
