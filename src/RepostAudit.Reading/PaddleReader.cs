using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Reading.Detection;
using RepostAudit.Reading.Recognition;

namespace RepostAudit.Reading;

/// <summary>Reads with PP-OCRv4's mobile models (Apache-2.0): one finds lines, the other reads each of them.</summary>
public sealed class PaddleReader : ITextReader, IDisposable
{
    /// <summary>How many different pictures of lines are remembered. A name takes about 300 bytes here: 100,000 take 30 MB.</summary>
    private const int MostRemembered = 100_000;

    /// <summary>Readings less certain than this are guesses at what is no writing.</summary>
    private const double LeastCertainty = 0.5;

    private const int LeastWidth = 16;
    private const int MostWidth = 3200;

    private readonly InferenceSession _detection;
    private readonly InferenceSession _recognition;
    private readonly LineFinder _finder;
    private readonly LineReader _reader;
    private readonly ConcurrentDictionary<UInt128, (string Text, double Certainty)> _remembered = new();

    /// <param name="folder">Where the models lie.</param>
    public PaddleReader(string folder)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, EnableMemoryPattern = false };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _detection = new(Path.Combine(folder, "ch_PP-OCRv4_det_infer.onnx"), options);
        _recognition = new(Path.Combine(folder, "ch_PP-OCRv4_rec_infer.onnx"), options);
        _finder = new(_detection);
        _reader = new(_recognition, new Alphabet(File.ReadLines(Path.Combine(folder, "ppocr_keys_v1.txt"))));
    }

    public string Name => "pp-ocrv4-mobile";

    public IReadOnlyList<TextLine> Read(Plane luma)
        => [.. _finder.Find(luma).Select(box => Line(luma, box)).OfType<TextLine>().OrderBy(line => line.Place.CentreY).ThenBy(line => line.Place.CentreX)];

    public void Dispose()
    {
        _detection.Dispose();
        _recognition.Dispose();
    }

    private TextLine? Line(Plane luma, TiltedBox box)
    {
        var width = (int)Math.Round(LineReader.Height * box.Length / box.Height);
        if (width > MostWidth)
        {
            return null;
        }

        width = Math.Max(LeastWidth, width);
        var picture = Sampling.Straightened(luma, box, width, LineReader.Height);
        var (text, certainty) = Remembered(picture, width);
        return text.Trim() is { Length: > 0 } read && certainty >= LeastCertainty ? new(read, (int)Math.Round(100 * certainty), Place(box)) : null;
    }

    // The same picture is never read twice, whatever upload it comes from.
    private (string Text, double Certainty) Remembered(byte[] picture, int width)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(picture, hash);
        var key = BitConverter.ToUInt128(hash);
        if (_remembered.TryGetValue(key, out var known))
        {
            return known;
        }

        var read = _reader.Read(picture, width);
        if (_remembered.Count < MostRemembered)
        {
            _remembered[key] = read;
        }

        return read;
    }

    private static LinePlace Place(TiltedBox box)
    {
        var (dx, dy) = (box.Length / 2 * box.Cos, box.Length / 2 * box.Sin);
        return new(Short(box.X - dx), Short(box.Y - dy), Short(box.X + dx), Short(box.Y + dy), Short(box.Height));
    }

    private static short Short(double value) => (short)Math.Round(Math.Clamp(value, short.MinValue, short.MaxValue));
}
