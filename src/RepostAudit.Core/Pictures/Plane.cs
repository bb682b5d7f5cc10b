namespace RepostAudit.Core.Pictures;

/// <summary>One channel of a picture: <see cref="Width"/> × <see cref="Height"/> samples of 0..255, row by row, no padding.</summary>
public sealed class Plane
{
    private readonly byte[] _samples;

    /// <param name="width">In samples, at least 1.</param>
    /// <param name="height">In samples, at least 1.</param>
    /// <param name="samples">Exactly width × height of them; the plane takes ownership.</param>
    /// <exception cref="ArgumentException">The number of samples is not width × height.</exception>
    public Plane(int width, int height, byte[] samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (samples.Length != checked(width * height))
        {
            throw new ArgumentException($"{samples.Length} samples do not fill {width} × {height}", nameof(samples));
        }

        (Width, Height, _samples) = (width, height, samples);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Samples => _samples;

    public ReadOnlySpan<byte> Row(int y) => _samples.AsSpan(y * Width, Width);
}
