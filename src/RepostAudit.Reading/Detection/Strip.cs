namespace RepostAudit.Reading.Detection;

/// <summary>A piece of a long side, and the part of it whose findings count: further inside than its neighbours see.</summary>
/// <param name="Start">In samples from the beginning of the side.</param>
/// <param name="Length">In samples.</param>
/// <param name="From">Where the part that counts begins, from the beginning of the side.</param>
/// <param name="Until">Where it ends.</param>
internal readonly record struct Strip(int Start, int Length, int From, int Until)
{
    /// <summary>
    /// The longest piece that is looked at in one go, a tenth more than a usual phone's screen. It bounds the memory that
    /// detection takes, whatever the picture's length.
    /// </summary>
    public const int Longest = 1056;

    /// <summary>How much two neighbours share. A line is seen whole by one of them if it is not higher than half of this.</summary>
    public const int Overlap = 192;

    /// <summary>Pieces of equal length that cover a side, in order; the parts that count cover it exactly once.</summary>
    /// <param name="side">A multiple of <paramref name="multiple"/>.</param>
    /// <param name="multiple">All starts and lengths are multiples of it; it divides <see cref="Longest"/> and <see cref="Overlap"/>.</param>
    public static IEnumerable<Strip> Of(int side, int multiple)
    {
        var count = Math.Max(1, Share(side - Overlap, Longest - Overlap));
        var length = Share(Share(side + (count - 1) * Overlap, count), multiple) * multiple;
        var from = 0;
        for (var i = 0; i < count; i++)
        {
            var start = Start(i);
            var until = i == count - 1 ? side : (start + length + Start(i + 1)) / 2;
            yield return new(start, length, from, until);
            from = until;
        }

        int Start(int i) => Math.Min(i * (length - Overlap), side - length);
    }

    private static int Share(int of, int among) => (of + among - 1) / among;
}
