namespace RepostAudit.Core.Verdicts;

/// <summary>
/// A part of a duplicate's picture that no earlier upload shows, as in a collage of one act that was shown before and one that was not. A hint for the analyst; it changes no
/// decision and no tally.
/// </summary>
/// <param name="Words">What is written there, as it was read, the rarest first; at most three lines.</param>
/// <param name="Lines">How many lines are written there that could tell one act from another.</param>
public sealed record NewPart(IReadOnlyList<string> Words, int Lines)
{
    public bool Equals(NewPart? other) => other is not null && Lines == other.Lines && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Lines, Words.Count);
}
