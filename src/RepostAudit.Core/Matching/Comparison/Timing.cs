using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>How many times two pages name of the same things, and how they go together.</summary>
/// <param name="Same">Times that may be the same.</param>
/// <param name="Exact">Those of them that are known so closely that it is no accident.</param>
/// <param name="Other">Times that cannot be the same.</param>
internal readonly record struct Timing(int Same, int Exact, int Other)
{
    /// <param name="one">When it was, by the one page.</param>
    /// <param name="two">When it was, by the other.</param>
    /// <param name="tolerance">In minutes: by how much they may miss each other.</param>
    /// <param name="exact">In minutes: how long both stretches may be together to count as exact.</param>
    public Timing With(Minutes one, Minutes two, int tolerance, int exact) => one.Apart(two) > tolerance
        ? this with { Other = Other + 1 }
        : this with { Same = Same + 1, Exact = Exact + (one.Count + two.Count <= exact ? 1 : 0) };
}
