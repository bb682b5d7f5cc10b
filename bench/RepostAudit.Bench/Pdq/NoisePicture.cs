using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Pdq;

/// <summary>A picture of noise, the same on every run: PDQ's time does not depend on what a picture shows.</summary>
internal sealed class NoisePicture
{
    public NoisePicture(int width, int height)
    {
        (Width, Height) = (width, height);
        Rgb = new byte[3 * width * height];
        var state = 12345u;
        for (var i = 0; i < Rgb.Length; i++)
        {
            state = unchecked(state * 1664525 + 1013904223);
            Rgb[i] = (byte)(state >> 24);
        }

        Luma = new float[width * height];
        PdqHasher.LumaFromRgb(Rgb, Luma);
        Plane = new(width, height, Array.ConvertAll(Luma, sample => (byte)sample));
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Rgb { get; }

    public float[] Luma { get; }

    public Plane Plane { get; }
}
