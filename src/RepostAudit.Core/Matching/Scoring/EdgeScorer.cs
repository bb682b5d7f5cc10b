using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Matching.Scoring;

/// <summary>Scores edges among the uploads at hand, which also tell what is common.</summary>
internal sealed class EdgeScorer
{
    private readonly Dictionary<EntryKey, Entry> _entries;
    private readonly Lazy<Commonness> _commonness;

    /// <param name="entries">Both ends of every edge that is to be scored; others are welcome, for what is common.</param>
    public EdgeScorer(IEnumerable<Entry> entries)
    {
        _entries = entries.DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key);
        _commonness = new(() => Commonness.Of(_entries.Values));
    }

    /// <returns>Null where the pages were not compared, or an end is not at hand.</returns>
    public PairScore? Score(Edge edge) => Rarity(edge) is { } rarity ? MatchModel.Fitted.Score(edge.Evidence.Page!.Measures, rarity) : null;

    /// <returns>What a person can check; null as for <see cref="Score"/>.</returns>
    public PairReasons? Explain(EntryKey earlier, EntryKey later, PairEvidence evidence)
        => evidence.Page is { } page && _entries.TryGetValue(earlier, out var first) && _entries.TryGetValue(later, out var second)
            ? Reasons.Of(first, second, page, _commonness.Value)
            : null;

    /// <summary>Any of the entries; null for one that is not at hand.</summary>
    public Entry? Find(EntryKey entry) => _entries.GetValueOrDefault(entry);

    /// <summary>How surprising it is that another unit shows a line, in nats.</summary>
    public double Surprise(PageLine line, UnitId? unit) => _commonness.Value.Surprise(line, unit, unit);

    /// <inheritdoc cref="Score"/>
    public Rarity? Rarity(Edge edge)
        => edge.Evidence.Page is { } page && _entries.TryGetValue(edge.Earlier, out var earlier) && _entries.TryGetValue(edge.Later, out var later)
            ? Scoring.Rarity.Of(earlier, later, page, _commonness.Value)
            : null;
}
