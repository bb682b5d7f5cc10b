namespace RepostAudit.Core.Matching.Lines;

/// <summary>A stretch of time, in minutes.</summary>
/// <param name="From">Its first minute.</param>
/// <param name="Until">The minute after its last.</param>
internal readonly record struct Minutes(int From, int Until)
{
    private const int OfDay = 24 * 60;

    public int Count => Until - From;

    /// <summary>How far two stretches of a day lie from each other, whatever the date, in minutes; 0 where they touch. Symmetric.</summary>
    public int Apart(Minutes other)
    {
        var (ahead, behind) = (Ahead(Until, other.From), Ahead(other.Until, From));

        // What is left of the day when both stretches and the gap ahead are taken off is the gap behind, unless they overlap.
        return ahead + Count + other.Count + behind > OfDay ? 0 : Math.Min(ahead, behind);
    }

    private static int Ahead(int from, int to) => ((to - from) % OfDay + OfDay) % OfDay;
}
