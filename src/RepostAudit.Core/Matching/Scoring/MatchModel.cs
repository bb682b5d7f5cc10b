using System.Text.Json;
using RepostAudit.Core.Ledger.Evidence;

namespace RepostAudit.Core.Matching.Scoring;

/// <summary>
/// How probable it is that two uploads show the same act, as fitted on labelled pairs by the bench's <c>fit</c> command. Two ways lead to it: what is
/// written, for a post captured again, and what the pixels show as well, for a capture passed on; the stronger counts.
/// </summary>
internal sealed record MatchModel(LogisticModel Writing, LogisticModel Pixels)
{
    private const string Resource = "MatchModel.json";

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>The fitted one.</summary>
    public static MatchModel Fitted { get; } = Load();

    public PairScore Score(PairMeasures measures, Rarity rarity) => Contradiction.In(measures) ? PairScore.RuledOut : new(
        Writing.LogOdds(Feature.Writing, feature => feature.Of(measures, rarity)),
        Pixels.LogOdds(Feature.Pixels, feature => feature.Of(measures, rarity)));

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    private static MatchModel Load()
    {
        using var stream = typeof(MatchModel).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly");
        return JsonSerializer.Deserialize<MatchModel>(stream, Format)!;
    }
}
