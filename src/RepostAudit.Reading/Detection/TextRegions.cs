namespace RepostAudit.Reading.Detection;

/// <summary>
/// From a map of probabilities to boxes around lines of writing: the post-processing of Liao et al., "Real-time Scene Text
/// Detection with Differentiable Binarization" (AAAI 2020), with PaddleOCR's bounds.
/// </summary>
internal static class TextRegions
{
    /// <summary>Probability from which on a sample belongs to a line.</summary>
    private const float SampleBound = 0.3f;

    /// <summary>Mean probability below which a region is no line.</summary>
    private const float RegionBound = 0.55f;

    /// <summary>The network finds the core of a line; the line is larger by this times area / perimeter.</summary>
    private const double Unclip = 1.6;

    /// <summary>Smallest height or length of a core, in samples of the map.</summary>
    private const double SmallestSide = 3;

    public static List<TiltedBox> Find(ReadOnlySpan<float> map, int width, int height)
    {
        var seen = new bool[map.Length];
        List<TiltedBox> boxes = [];
        Stack<int> open = new();
        List<(int X, int Y)> edge = [];
        for (var start = 0; start < map.Length; start++)
        {
            if (seen[start] || map[start] <= SampleBound)
            {
                continue;
            }

            edge.Clear();
            var (sum, count) = (0.0, 0);
            seen[start] = true;
            open.Push(start);
            while (open.TryPop(out var at))
            {
                var (x, y) = (at % width, at / width);
                (sum, count) = (sum + map[at], count + 1);
                if (x == 0 || x == width - 1 || map[at - 1] <= SampleBound || map[at + 1] <= SampleBound)
                {
                    edge.Add((x, y));
                }

                for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
                {
                    for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                    {
                        var next = ny * width + nx;
                        if (!seen[next] && map[next] > SampleBound)
                        {
                            seen[next] = true;
                            open.Push(next);
                        }
                    }
                }
            }

            if (sum / count >= RegionBound && Box(edge) is { } box)
            {
                boxes.Add(box);
            }
        }

        return boxes;
    }

    private static TiltedBox? Box(List<(int X, int Y)> edge)
    {
        var core = TiltedBox.Around(ConvexHull(edge));
        core = core with { Length = core.Length + 1, Height = core.Height + 1 };
        if (Math.Min(core.Length, core.Height) < SmallestSide)
        {
            return null;
        }

        return core.Grown(core.Length * core.Height * Unclip / (2 * (core.Length + core.Height)));
    }

    // Andrew's monotone chain.
    private static List<(int X, int Y)> ConvexHull(List<(int X, int Y)> points)
    {
        points.Sort();
        List<(int X, int Y)> hull = [];
        Chain(points, hull, 0);
        points.Reverse();
        Chain(points, hull, hull.Count - 1);
        if (hull.Count > 1)
        {
            hull.RemoveAt(hull.Count - 1);
        }

        return hull;
    }

    private static void Chain(List<(int X, int Y)> points, List<(int X, int Y)> hull, int fixedCount)
    {
        fixedCount = Math.Max(0, fixedCount);
        foreach (var p in points)
        {
            if (hull.Count > 0 && hull[^1] == p)
            {
                continue;
            }

            while (hull.Count - fixedCount >= 2 && Cross(hull[^2], hull[^1], p) <= 0)
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(p);
        }
    }

    private static long Cross((int X, int Y) o, (int X, int Y) a, (int X, int Y) b)
        => (long)(a.X - o.X) * (b.Y - o.Y) - (long)(a.Y - o.Y) * (b.X - o.X);
}
