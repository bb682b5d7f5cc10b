using System.Buffers;
using System.Numerics.Tensors;
using System.Text;
using Microsoft.ML.OnnxRuntime;

namespace RepostAudit.Reading.Recognition;

/// <summary>Reads the picture of one line with PP-OCRv4's mobile recognition model. Safe for concurrent use.</summary>
internal sealed class LineReader(InferenceSession session, Alphabet alphabet)
{
    /// <summary>The height the model wants, in samples.</summary>
    public const int Height = 48;

    /// <param name="line">Brightness, row by row, <see cref="Height"/> rows.</param>
    public LineText Read(byte[] line)
    {
        var values = ArrayPool<float>.Shared.Rent(3 * line.Length);
        try
        {
            // 0..255 becomes -1..1, grey in all three channels.
            for (var i = 0; i < line.Length; i++)
            {
                values[i] = values[line.Length + i] = values[2 * line.Length + i] = line[i] / 127.5f - 1;
            }

            using var tensor = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(0, 3 * line.Length), [1, 3, Height, line.Length / Height]);
            using var run = new RunOptions();
            using var output = session.Run(run, session.InputNames, [tensor], session.OutputNames);
            return Decode(output[0].GetTensorDataAsSpan<float>());
        }
        finally
        {
            ArrayPool<float>.Shared.Return(values);
        }
    }

    // Connectionist temporal classification (Graves et al., ICML 2006), the likeliest class at each step: repeats are one, blanks none.
    private LineText Decode(ReadOnlySpan<float> steps)
    {
        StringBuilder text = new();
        var (sum, count, before) = (0.0, 0, 0);
        for (var rest = steps; rest.Length >= alphabet.Classes; rest = rest[alphabet.Classes..])
        {
            var step = rest[..alphabet.Classes];
            var best = TensorPrimitives.IndexOfMax(step);
            if (best != before && best != 0)
            {
                text.Append(alphabet[best]);
                (sum, count) = (sum + step[best], count + 1);
            }

            before = best;
        }

        return new(text.ToString(), count == 0 ? 0 : sum / count);
    }
}
