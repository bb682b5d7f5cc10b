using RepostAudit.Core.Pictures;

namespace RepostAudit.Reading.Tests;

internal static class NoisePlane
{
    public static Plane Of(int width, int height, int seed)
    {
        var samples = new byte[width * height];
        new Random(seed).NextBytes(samples);
        return new(width, height, samples);
    }
}
