namespace RepostAudit.Core.Ledger.Evidence;

/// <summary>
/// What of the writing on one picture the other shows. In weights of lines: a line that was read surely and has more than a few characters weighs about 1.
/// </summary>
/// <param name="Shared">Lines that the other shows too.</param>
/// <param name="Missing">Lines that it should show and does not; those that were replaced are among them.</param>
/// <param name="Wiped">Lines in whose place it shows something empty or smeared.</param>
/// <param name="Unseen">Lines beyond what it shows.</param>
/// <param name="Replaced">Lines in whose place it shows other words.</param>
/// <param name="MostReplaced">The heaviest of these.</param>
/// <param name="SurelyReplaced">The heaviest of these in whose place the pixels differ as well.</param>
/// <param name="Fresh">Lines below everything that both show, in a column that both have: something newer of the same kind.</param>
public readonly record struct SideMeasures(
    float Shared,
    float Missing,
    float Wiped,
    float Unseen,
    float Replaced,
    float MostReplaced,
    float SurelyReplaced,
    float Fresh)
{
    /// <summary>What a table of them calls the numbers, in the order of <see cref="Values"/>.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["shared", "missing", "wiped", "unseen", "replaced", "most_replaced", "surely_replaced", "fresh"];

    /// <summary>How many numbers they are.</summary>
    internal const int Count = 8;

    internal static SideMeasures From(ReadOnlySpan<float> values)
        => new(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);

    internal IEnumerable<float> Values() => [Shared, Missing, Wiped, Unseen, Replaced, MostReplaced, SurelyReplaced, Fresh];
}
