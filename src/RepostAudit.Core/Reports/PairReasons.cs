namespace RepostAudit.Core.Reports;

/// <summary>What a person can check of a pair with the two pictures before him.</summary>
/// <param name="Shared">Words that both show, as the later one was read, the rarest first; at most <see cref="MostWords"/>.</param>
/// <param name="SharedLines">How many lines both show, those among them.</param>
/// <param name="Changed">Words in whose place the other shows others; at most <see cref="MostWords"/>.</param>
/// <param name="OnlyEarlier">Words that only the earlier one shows, though the later one should; at most <see cref="MostWords"/>.</param>
/// <param name="OnlyLater">Words that only the later one shows, though the earlier one should; at most <see cref="MostWords"/>.</param>
/// <param name="Agreement">Share of the compared places that look the same, 0..1; null where the pictures could not be laid over each other.</param>
/// <param name="Times">How the times go together that both name of the same things.</param>
/// <param name="SameSubmitter">Whether one submitter uploaded both, as far as is known.</param>
public sealed record PairReasons(
    IReadOnlyList<string> Shared,
    int SharedLines,
    IReadOnlyList<WordChange> Changed,
    IReadOnlyList<string> OnlyEarlier,
    IReadOnlyList<string> OnlyLater,
    double? Agreement,
    TimesTold Times = TimesTold.None,
    bool SameSubmitter = false)
{
    public const int MostWords = 3;
}

/// <summary>How the times go together that two pictures name of the same things, "3 minutes ago" reckoned from the clock on the screen.</summary>
public enum TimesTold
{
    /// <summary>They name none that could be put beside each other.</summary>
    None,

    /// <summary>All of them may be the same.</summary>
    Agree,

    /// <summary>Some of them cannot be the same, unless a clock was edited or misread.</summary>
    Differ,
}

/// <summary>What the two uploads of a pair say in the same place.</summary>
public readonly record struct WordChange(string Earlier, string Later);
