using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Matching;

/// <summary>From which resemblance on two uploads are called the same act, or shown to a person.</summary>
public sealed record MatchPolicy
{
    /// <summary>Largest PDQ distance, in bits of 256, still called the same capture. 0..10; at most <see cref="ReviewDistance"/>.</summary>
    public int DuplicateDistance { get; init => field = InRange(value); } = 2;

    /// <summary>Largest PDQ distance, in bits of 256, at which a person is asked to look. 0..10, as far as edges reach.</summary>
    public int ReviewDistance { get; init => field = InRange(value); } = 10;

    /// <summary>The sentence that says what is wrong with the two bounds together; null where nothing is.</summary>
    public string? Contradiction => DuplicateDistance > ReviewDistance
        ? $"The duplicate distance ({DuplicateDistance}) is larger than the review distance ({ReviewDistance}); choose it at most as large"
        : null;

    public Relation Weigh(PairEvidence evidence) => evidence switch
    {
        { SameBytes: true } => new Relation.SameAct(MatchKind.Exact, 1),
        { PdqDistance: var d } when d <= DuplicateDistance => new Relation.SameAct(MatchKind.Reencoded, Score(d)),
        { PdqDistance: var d } when d <= ReviewDistance => new Relation.Doubtful(Score(d)),
        _ => new Relation.Unrelated(),
    };

    // Two unrelated pictures differ in half of the bits on average, so 128 is where nothing is left.
    private static double Score(int distance) => 1 - distance / 128.0;

    private static int InRange(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Matcher.FarthestDistance);
        return value;
    }
}
