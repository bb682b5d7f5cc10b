using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>How many times two pages name of the same things, and how they go together.</summary>
/// <param name="Same">Times that may be the same.</param>
/// <param name="Exact">Those of them that are known so closely that it is no accident.</param>
/// <param name="Other">Times that cannot be the same.</param>
internal readonly record struct Timing(int Same, int Exact, int Other)
{
    /// <summary>In minutes, of both stretches together: known to the minute, or nearly so.</summary>
    private const int KnownClosely = 15;

    /// <summary>In minutes: a clock may have gone on between two glances.</summary>
    private const int Tolerance = 1;

    /// <param name="one">When it was, by the one page.</param>
    /// <param name="two">When it was, by the other.</param>
    public Timing With(Minutes one, Minutes two) => one.Apart(two) > Tolerance
        ? this with { Other = Other + 1 }
        : this with { Same = Same + 1, Exact = Exact + (one.Count + two.Count <= KnownClosely ? 1 : 0) };
}
