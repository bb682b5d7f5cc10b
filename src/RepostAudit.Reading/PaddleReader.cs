using System.Diagnostics;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using RepostAudit.Core;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Reading.Detection;
using RepostAudit.Reading.Recognition;

namespace RepostAudit.Reading;

/// <summary>
/// Reads with PP-OCRv4's mobile models (Apache-2.0): one finds lines, the other reads each of them. A call works on the calling thread
/// alone, so the result does not depend on how many run at once.
/// </summary>
public sealed class PaddleReader : ITextReader, IDisposable
{
    /// <summary>How many readings are remembered: about 20 MB.</summary>
    private const int MostRemembered = 100_000;

    /// <summary>Readings less certain than this are guesses at what is no writing.</summary>
    private const double LeastCertainty = 0.5;

    /// <summary>Narrower pictures of lines are widened to this, in samples.</summary>
    private const int LeastWidth = 16;

    /// <summary>Wider ones are rules and borders, no writing: some 130 characters. It bounds the memory that recognition takes.</summary>
    private const int MostWidth = 3200;

    private readonly InferenceSession _detection;
    private readonly InferenceSession _recognition;
    private readonly LineFinder _finder;
    private readonly LineReader _reader;
    private readonly RecentReadings _recent = new(MostRemembered);
    private bool _disposed;

    private PaddleReader(InferenceSession detection, InferenceSession recognition, Alphabet alphabet)
    {
        (_detection, _recognition) = (detection, recognition);
        (_finder, _reader) = (new(detection), new(recognition, alphabet));
    }

    /// <summary>Where a build puts the models: beside this assembly.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Opens the models that lie in a folder, which takes about 90 MB.</summary>
    /// <returns>The reader, or which file is missing or damaged and what to do about it.</returns>
    public static Parsed<PaddleReader> TryOpen(string folder)
    {
        var files = ModelFiles.Load(folder);
        if (!files.Ok)
        {
            return Parsed<PaddleReader>.Wrong(files.Error);
        }

        try
        {
            return Parsed<PaddleReader>.Of(Open(files.Value));
        }
        catch (Exception failure) when (failure is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or OnnxRuntimeException)
        {
            // The files are known to be right, so it is the native library that is missing or does not fit.
            return Parsed<PaddleReader>.Wrong($"ONNX Runtime, which text is read with, does not start on this machine: {failure.GetBaseException().Message}; it needs 64-bit Linux with glibc, Windows, or macOS on ARM");
        }
    }

    public string Name => "pp-ocrv4-mobile";

    /// <summary>For measurements.</summary>
    internal ReadingEffort Effort { get; } = new();

    /// <exception cref="ObjectDisposedException">The reader is closed.</exception>
    public IReadOnlyList<TextLine> Read(Plane luma)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var start = Stopwatch.GetTimestamp();
        var boxes = _finder.Find(luma);
        Effort.Detected(Stopwatch.GetElapsedTime(start));
        return [.. boxes.Select(box => Line(luma, box)).OfType<TextLine>().OrderBy(line => line.Place.CentreY).ThenBy(line => line.Place.CentreX)];
    }

    /// <summary>Only when no call of <see cref="Read"/> is under way.</summary>
    public void Dispose()
    {
        _disposed = true;
        _detection.Dispose();
        _recognition.Dispose();
    }

    private static PaddleReader Open(ModelFiles files)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,

            // Each size of picture would leave its own plan behind. The arena stays: without it memory is fragmented, and takes three times as much.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        var detection = new InferenceSession(files.Detection, options);
        try
        {
            return new(detection, new(files.Recognition, options), Alphabet.Of(Encoding.UTF8.GetString(files.Alphabet)));
        }
        catch
        {
            detection.Dispose();
            throw;
        }
    }

    private TextLine? Line(Plane luma, TiltedBox box)
    {
        var width = LineReader.Height * box.Length / box.Height;
        if (width > MostWidth)
        {
            return null;
        }

        var text = Text(Sampling.Straightened(luma, box, Math.Max(LeastWidth, (int)Math.Round(width)), LineReader.Height));
        return text.Text.Trim() is { Length: > 0 } read && text.Certainty >= LeastCertainty
            ? new(read, (int)Math.Round(100 * Math.Min(1, text.Certainty)), Place(box))
            : null;
    }

    // The same picture is read once, whatever screenshot it comes from.
    private LineText Text(byte[] line)
    {
        var key = RecentReadings.KeyOf(line);
        if (_recent.Find(key) is { } known)
        {
            Effort.RememberedOne();
            return known;
        }

        var start = Stopwatch.GetTimestamp();
        var read = _reader.Read(line);
        Effort.Recognised(Stopwatch.GetElapsedTime(start));
        _recent.Add(key, read);
        return read;
    }

    private static LinePlace Place(TiltedBox box)
    {
        var (dx, dy) = (box.Length / 2 * box.Cos, box.Length / 2 * box.Sin);
        return new(Short(box.X - dx), Short(box.Y - dy), Short(box.X + dx), Short(box.Y + dy), Short(box.Height));
    }

    private static short Short(double value) => (short)Math.Round(Math.Clamp(value, short.MinValue, short.MaxValue));
}
