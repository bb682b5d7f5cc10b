using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>What a unit should have counted, and what it did.</summary>
internal sealed record UnitTally(string Corpus, string Unit, int True, int Counted)
{
    public int Error => Math.Abs(Counted - True);
}

/// <summary>The tallies of all units, over all weeks, by corpus and unit.</summary>
internal sealed record UnitTallies(IReadOnlyList<UnitTally> Units)
{
    /// <summary>The sum of the units' errors over the sum of the true counts: 0 or more, and more than 1 is possible.</summary>
    public double Error => (double)Units.Sum(unit => unit.Error) / Math.Max(1, Units.Sum(unit => unit.True));

    public static UnitTallies Of(IEnumerable<Case> cases) => new([
        .. cases
            .GroupBy(one => (one.Corpus, one.Label.Unit))
            .OrderBy(group => group.Key.Corpus, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => new UnitTally(
                group.Key.Corpus,
                group.Key.Unit,
                group.Count(one => one.Label.Kind.Honest),
                group.Count(one => one.Decision.Decided == Decided.Counted)))]);
}
