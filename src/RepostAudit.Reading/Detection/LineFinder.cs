using System.Buffers;
using Microsoft.ML.OnnxRuntime;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Reading.Detection;

/// <summary>
/// Finds lines of writing with PP-OCRv4's mobile detection model. Long pictures (captures that scroll, collages in a row) are looked at
/// strip by strip, at the scale of a screen; what was found in the strips is put together before lines are made of it, so no line is
/// found twice or cut. Safe for concurrent use.
/// </summary>
internal sealed class LineFinder(InferenceSession session)
{
    /// <summary>A phone's screen at a long side of 960, as the model's authors use it.</summary>
    private const double Area = 432 * 960;

    /// <summary>The short side is never reduced further than this, however long the picture.</summary>
    private const int ShortSide = 432;

    /// <summary>The model wants sides that are multiples of this.</summary>
    private const int Multiple = 32;

    public List<TiltedBox> Find(Plane luma)
    {
        var scale = Math.Min(1, Math.Max(Math.Sqrt(Area / ((double)luma.Width * luma.Height)), (double)ShortSide / Math.Min(luma.Width, luma.Height)));
        var (width, height) = (Rounded(luma.Width * scale), Rounded(luma.Height * scale));
        var map = Probabilities(Sampling.Resized(luma, width, height), width, height);
        var (backX, backY) = ((double)luma.Width / width, (double)luma.Height / height);
        return [.. TextRegions.Find(map, width, height).Select(box => box.Scaled(backX, backY))];
    }

    private static int Rounded(double length) => Math.Max(Multiple, (int)Math.Round(length / Multiple) * Multiple);

    /// <summary>How likely each sample belongs to a line, 0..1.</summary>
    private float[] Probabilities(byte[] samples, int width, int height)
    {
        var map = new float[samples.Length];
        foreach (var strip in Strip.Of(Math.Max(width, height), Multiple))
        {
            var upright = height >= width;
            var piece = upright ? new Piece(0, strip.Start, width, strip.Length) : new Piece(strip.Start, 0, strip.Length, height);
            var counts = upright ? new Piece(0, strip.From, width, strip.Until - strip.From) : new Piece(strip.From, 0, strip.Until - strip.From, height);
            Look(samples, width, piece, counts, map);
        }

        return map;
    }

    private void Look(byte[] samples, int stride, Piece piece, Piece counts, float[] map)
    {
        var area = piece.Width * piece.Height;
        var values = ArrayPool<float>.Shared.Rent(3 * area);
        try
        {
            Normalise(samples, stride, piece, values);
            using var tensor = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(0, 3 * area), [1, 3, piece.Height, piece.Width]);
            using var run = new RunOptions();
            using var output = session.Run(run, session.InputNames, [tensor], session.OutputNames);
            var found = output[0].GetTensorDataAsSpan<float>();
            for (var y = counts.Y; y < counts.Y + counts.Height; y++)
            {
                found.Slice((y - piece.Y) * piece.Width + counts.X - piece.X, counts.Width).CopyTo(map.AsSpan(y * stride + counts.X));
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(values);
        }
    }

    // The mean and deviation of ImageNet's channels, with which the model was trained; grey in all three.
    private static void Normalise(byte[] samples, int stride, Piece piece, float[] values)
    {
        ReadOnlySpan<float> mean = [0.485f, 0.456f, 0.406f];
        ReadOnlySpan<float> deviation = [0.229f, 0.224f, 0.225f];
        Span<float> table = stackalloc float[256];
        var to = 0;
        for (var channel = 0; channel < 3; channel++)
        {
            for (var v = 0; v < 256; v++)
            {
                table[v] = (v / 255f - mean[channel]) / deviation[channel];
            }

            for (var y = piece.Y; y < piece.Y + piece.Height; y++)
            {
                foreach (var sample in samples.AsSpan(y * stride + piece.X, piece.Width))
                {
                    values[to++] = table[sample];
                }
            }
        }
    }

    /// <summary>A rectangle of samples.</summary>
    private readonly record struct Piece(int X, int Y, int Width, int Height);
}
