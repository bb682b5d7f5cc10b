using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Core.Matching;

/// <summary>From which resemblance on two uploads are called the same act, or shown to a person.</summary>
public sealed record MatchPolicy
{
    private const double NothingElseThere = 0.97;

    /// <summary>
    /// What a false accusation costs, in missed duplicates; 1 and up. Two uploads are called the same act where that is the cheaper error:
    /// from a probability of price / (price + 1) on.
    /// </summary>
    public int AccusationPrice { get; init => field = AtLeastOne(value); } = 19;

    /// <summary>Probability, 0..1, from which on a person is asked to look.</summary>
    public double ReviewFrom { get; init => field = Probability(value); } = 0.4;

    /// <summary>
    /// Where a picture was not read: largest PDQ distance, in bits of 256, still called the same capture. 0..10; at most <see cref="ReviewDistance"/>.
    /// </summary>
    public int DuplicateDistance { get; init => field = InRange(value); } = 2;

    /// <summary>Where a picture was not read: largest PDQ distance, in bits of 256, at which a person is asked to look. 0..10.</summary>
    public int ReviewDistance { get; init => field = InRange(value); } = 10;

    /// <summary>What it means that the same unit and submitter claim the same article in the same channel again.</summary>
    public RepeatedClaims RepeatedClaims { get; init; } = RepeatedClaims.Off;

    /// <summary>Probability from which on two uploads are called the same act.</summary>
    public double AccuseFrom => AccusationPrice / (AccusationPrice + 1.0);

    /// <summary>The sentence that says what is wrong with bounds together; null where nothing is.</summary>
    public string? Contradiction => this switch
    {
        _ when DuplicateDistance > ReviewDistance
            => $"The duplicate distance ({DuplicateDistance}) is larger than the review distance ({ReviewDistance}); choose it at most as large",
        _ when ReviewFrom > AccuseFrom
            => FormattableString.Invariant($"A person would be asked from a probability of {ReviewFrom} on, but {AccuseFrom:0.###} already accuses (the accusation price is {AccusationPrice}); choose a smaller review-from or a higher price"),
        _ => null,
    };

    /// <param name="evidence">What the two have in common.</param>
    /// <param name="score">What the model makes of it; null where the pages were not compared.</param>
    internal Relation Weigh(PairEvidence evidence, PairScore? score) => (evidence, score) switch
    {
        ({ SameBytes: true }, _) => new Relation.SameAct(MatchKind.Exact, 1),
        ({ Page: { } page }, { } found) => Weigh(page.Measures, found),
        ({ PdqDistance: var d }, _) when d <= DuplicateDistance => new Relation.SameAct(MatchKind.Reencoded, Score(d)),
        ({ PdqDistance: var d }, _) when d <= ReviewDistance => new Relation.Doubtful(Score(d)),
        _ => new Relation.Unrelated(),
    };

    private Relation Weigh(PairMeasures measures, PairScore score) => score.Probability switch
    {
        var p when p >= AccuseFrom => new Relation.SameAct(KindOf(measures, score), p),
        var p when p >= ReviewFrom => new Relation.Doubtful(p),
        _ => new Relation.Unrelated(),
    };

    // A capture that was merely compressed shows the same everywhere; where something was cut off, covered or written over, cells differ.
    private static MatchKind KindOf(PairMeasures measures, PairScore score)
    {
        if (!score.ByPixels)
        {
            return MatchKind.Recaptured;
        }

        var all = measures.SameCells + measures.OtherCells + measures.EarlierCells + measures.LaterCells;
        return measures.SameCells >= NothingElseThere * all && measures.Earlier.Unseen + measures.Later.Unseen == 0 ? MatchKind.Reencoded : MatchKind.Edited;
    }

    // Two unrelated pictures differ in half of the bits on average, so 128 is where nothing is left.
    private static double Score(int distance) => 1 - distance / 128.0;

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }

    private static double Probability(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
        return value;
    }

    private static int InRange(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Matcher.FarthestDistance);
        return value;
    }
}
