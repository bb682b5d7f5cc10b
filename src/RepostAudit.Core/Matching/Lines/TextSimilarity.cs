namespace RepostAudit.Core.Matching.Lines;

/// <summary>How alike two short texts are, with room for the slips of reading.</summary>
internal static class TextSimilarity
{
    // Below this many characters a slip cannot be told from another word.
    private const int Short = 3;
    private const int Longest = 80;

    /// <summary>
    /// 1 for equal texts; 0.9 where one contains the other, as after a cut edge, if what is contained is no mere scrap; else twice the longest common subsequence over the sum of
    /// the lengths. Symmetric.
    /// </summary>
    /// <returns>0..1.</returns>
    public static double Of(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < Short)
        {
            return 0;
        }

        if (longer.Contains(shorter, StringComparison.Ordinal))
        {
            return shorter.Length > Short || shorter.Length > 0.6 * longer.Length ? 0.9 : 0.6;
        }

        return 2.0 * CommonSubsequence(one.AsSpan(0, Math.Min(one.Length, Longest)), other.AsSpan(0, Math.Min(other.Length, Longest)))
            / (Math.Min(one.Length, Longest) + Math.Min(other.Length, Longest));
    }

    private static int CommonSubsequence(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> row = stackalloc int[Longest + 1];
        row.Clear();
        foreach (var c in one)
        {
            var diagonal = 0;
            for (var j = 0; j < other.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = c == other[j] ? diagonal + 1 : Math.Max(above, row[j]);
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
