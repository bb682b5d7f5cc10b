using RepostAudit.Core.Pictures;
using RepostAudit.Core.Tests.Fingerprints;

namespace RepostAudit.Bench.Tests.Accuracy.Baselines;

internal static class Planes
{
    public static Plane Painted(string pattern, int width, int height)
        => new(width, height, Array.ConvertAll(PaintedLuma.Paint(pattern, width, height), sample => (byte)sample));

    public static Plane Of(int width, int height, Func<int, int, int> sample)
        => new(width, height, [.. from y in Enumerable.Range(0, height) from x in Enumerable.Range(0, width) select (byte)sample(x, y)]);

    /// <summary>Every sample as a square of that many samples a side.</summary>
    public static Plane Enlarged(Plane plane, int times)
        => Of(plane.Width * times, plane.Height * times, (x, y) => plane.Row(y / times)[x / times]);
}
