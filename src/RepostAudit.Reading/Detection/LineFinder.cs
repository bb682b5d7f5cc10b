using Microsoft.ML.OnnxRuntime;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Reading.Detection;

/// <summary>Finds lines of writing with PP-OCRv4's mobile detection model.</summary>
internal sealed class LineFinder(InferenceSession session)
{
    /// <summary>A phone's screen at a long side of 960, as the model's authors use it: what the model is given of any picture.</summary>
    private const double Area = 432 * 960;

    private const int ShortSide = 432;
    private const int Multiple = 32;

    public List<TiltedBox> Find(Plane luma)
    {
        var scale = Math.Min(1, Math.Max(Math.Sqrt(Area / ((double)luma.Width * luma.Height)), (double)ShortSide / Math.Min(luma.Width, luma.Height)));
        var (width, height) = (Rounded(luma.Width * scale), Rounded(luma.Height * scale));
        var input = Sampling.Resized(luma, width, height);
        using var tensor = OrtValue.CreateTensorValueFromMemory(Normalised(input), [1, 3, height, width]);
        using var run = new RunOptions();
        using var output = session.Run(run, session.InputNames, [tensor], session.OutputNames);
        var boxes = TextRegions.Find(output[0].GetTensorDataAsSpan<float>(), width, height);
        var (backX, backY) = ((double)luma.Width / width, (double)luma.Height / height);
        return [.. boxes.Select(box => box.Scaled(backX, backY))];
    }

    private static int Rounded(double length) => Math.Max(Multiple, (int)Math.Round(length / Multiple) * Multiple);

    // The mean and deviation of ImageNet's channels, with which the model was trained; grey in all three.
    private static float[] Normalised(byte[] samples)
    {
        ReadOnlySpan<float> mean = [0.485f, 0.456f, 0.406f];
        ReadOnlySpan<float> deviation = [0.229f, 0.224f, 0.225f];
        var values = new float[3 * samples.Length];
        Span<float> table = stackalloc float[256];
        for (var channel = 0; channel < 3; channel++)
        {
            for (var v = 0; v < 256; v++)
            {
                table[v] = (v / 255f - mean[channel]) / deviation[channel];
            }

            var to = values.AsSpan(channel * samples.Length, samples.Length);
            for (var i = 0; i < samples.Length; i++)
            {
                to[i] = table[samples[i]];
            }
        }

        return values;
    }
}
