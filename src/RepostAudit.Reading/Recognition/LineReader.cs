using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace RepostAudit.Reading.Recognition;

/// <summary>Reads the picture of one line with PP-OCRv4's mobile recognition model.</summary>
internal sealed class LineReader(InferenceSession session, Alphabet alphabet)
{
    /// <summary>The height the model wants, in samples.</summary>
    public const int Height = 48;

    /// <param name="line">Brightness, row by row.</param>
    /// <param name="width">In samples.</param>
    /// <returns>What stands there, and the mean certainty over its characters, 0..1; empty where nothing was recognised.</returns>
    public (string Text, double Certainty) Read(byte[] line, int width)
    {
        var values = new float[3 * line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            values[i] = values[line.Length + i] = values[2 * line.Length + i] = line[i] / 127.5f - 1;
        }

        using var tensor = OrtValue.CreateTensorValueFromMemory(values, [1, 3, Height, width]);
        using var run = new RunOptions();
        using var output = session.Run(run, session.InputNames, [tensor], session.OutputNames);
        return Decode(output[0].GetTensorDataAsSpan<float>());
    }

    // Connectionist temporal classification (Graves et al., ICML 2006), the likeliest class at each step: repeats are one, blanks none.
    private (string Text, double Certainty) Decode(ReadOnlySpan<float> steps)
    {
        StringBuilder text = new();
        var (sum, count, before) = (0.0, 0, 0);
        for (var rest = steps; rest.Length >= alphabet.Classes; rest = rest[alphabet.Classes..])
        {
            var step = rest[..alphabet.Classes];
            var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(step);
            if (best != before && best != 0)
            {
                text.Append(alphabet[best]);
                (sum, count) = (sum + step[best], count + 1);
            }

            before = best;
        }

        return (text.ToString(), count == 0 ? 0 : sum / count);
    }
}
