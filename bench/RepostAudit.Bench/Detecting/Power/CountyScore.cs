using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Truth;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>What was found in one county, held against its truth.</summary>
/// <param name="Seed">Of the county.</param>
/// <param name="Episodes">Each with whether any finding of its type names one of its units in one of its weeks.</param>
/// <param name="Rows">Every finding: a row is true if at least half of its cells are, false if more than half are.</param>
/// <param name="Cells">Every cell of a detector's findings, once.</param>
internal sealed record CountyScore(int Seed, IReadOnlyList<(Episode Episode, bool IsFound)> Episodes, IReadOnlyList<JudgedRow> Rows, IReadOnlyList<JudgedCell> Cells)
{
    /// <summary>For each finding of a ring that has two units and more of a true one: whether it names the true originator first.</summary>
    public required IReadOnlyList<bool> Originators { get; init; }

    public static CountyScore Of(Inquired county)
    {
        var labels = new Labels(county.County);
        HashSet<Episode> found = [];
        List<JudgedRow> rows = [];
        Dictionary<(string Detector, Cell Cell), JudgedCell> cells = [];
        foreach (var finding in county.Inquiry.Findings)
        {
            var (units, detector) = (UnitsOf(county, finding), finding.Test.Detector.Name());
            var verdicts = Labels.Cells(units is [] ? [null] : [.. units.Select(unit => (UnitId?)unit)], WeeksOf(county, finding))
                .Select(cell => new JudgedCell(detector, cell, labels.Of(detector, cell), labels))
                .ToList();
            verdicts.ForEach(cell => cells.TryAdd((detector, cell.Cell), cell));
            found.UnionWith(verdicts.SelectMany(cell => labels.Episodes(detector, cell.Cell)));
            int Count(Verdict verdict) => verdicts.Count(cell => cell.Verdict == verdict);
            rows.Add(new(
                finding.Test.Question,
                units.Count == 0,
                2 * Count(Verdict.True) >= verdicts.Count ? Verdict.True : 2 * Count(Verdict.False) > verdicts.Count ? Verdict.False : Verdict.Related));
        }

        return new(county.County.Settings.Seed, [.. county.County.Episodes.Select(episode => (episode, found.Contains(episode)))], rows, [.. cells.Values])
        {
            Originators = [.. from finding in county.Inquiry.Findings
                where finding.Test.Detector is Detector.Ring
                let units = UnitsOf(county, finding)
                from episode in county.County.Episodes
                where episode.Type == "ring" && units.Intersect(episode.Units).Count() >= 2
                select units[0].Equals(episode.Units[0])],
        };
    }

    private static List<UnitId> UnitsOf(Inquired county, Finding finding) => [.. finding.Test.Units.Select(unit => county.Inquiry.Activity.Units[unit])];

    private static IsoWeek?[] WeeksOf(Inquired county, Finding finding)
        => finding.Test.Weeks.Count == 0 ? [null] : [.. finding.Test.Weeks.Select(week => (IsoWeek?)county.Inquiry.Activity.Weeks[week])];
}

/// <summary>A finding, judged as a whole.</summary>
internal sealed record JudgedRow(Question Question, bool OfCounty, Verdict Verdict);

/// <summary>A cell of a finding, judged.</summary>
/// <param name="Detector">Whose it is.</param>
/// <param name="Cell">Unit and week.</param>
/// <param name="Verdict">What the truth makes of it.</param>
/// <param name="Labels">The county's truth.</param>
internal sealed record JudgedCell(string Detector, Cell Cell, Verdict Verdict, Labels Labels)
{
    /// <summary>Whether a unit is blamed for landing on a quota that the county had just raised.</summary>
    public bool BlamesForRaise => Verdict is Verdict.False && Detector == "quota_bunching" && Cell.Unit is not null && Labels.IsRaised(Cell.Week);

    /// <summary>What may have misled: the innocent oddities there, or <c>plain chance</c>.</summary>
    public IEnumerable<string> Causes => Labels.Oddities(Cell).DefaultIfEmpty("plain chance");
}
