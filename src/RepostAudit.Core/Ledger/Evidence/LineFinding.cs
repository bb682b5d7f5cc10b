namespace RepostAudit.Core.Ledger.Evidence;

/// <summary>What became of a line of one picture in the other.</summary>
public enum LineStatus : byte
{
    /// <summary>It says nothing that could tell one act from another: a clock, a battery, a number.</summary>
    Passing,

    /// <summary>The other shows it too.</summary>
    Same,

    /// <summary>The other does not show it.</summary>
    Missing,

    /// <summary>The other shows an empty or smeared place there.</summary>
    Wiped,

    /// <summary>The other shows other words there.</summary>
    Replaced,

    /// <summary>It lies beyond what the other shows.</summary>
    Unseen,
}

/// <summary>A line of one picture, and what became of it in the other.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Partner">The line of the other picture that says the same, nearly the same, or stands in its place; -1 where there is none.</param>
public readonly record struct LineFinding(LineStatus Status, sbyte Partner);
