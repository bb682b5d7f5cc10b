using System.Globalization;

namespace RepostAudit.Azure.Index;

/// <summary>One append blob of the index's log.</summary>
public static class Segment
{
    /// <summary>Least size from which on a segment may be called full, in bytes; for tests.</summary>
    public const int MinBytes = 256;

    /// <summary>
    /// Largest size from which on a segment may be called full, in bytes. An append blob takes 50,000 blocks; as no record is
    /// shorter than <see cref="LogRecord.MinLength"/>, a segment of this size has at most 43,691 and is full before they run out.
    /// </summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The blob that holds the segment of that number, 0 for the first.</summary>
    internal static string Name(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
