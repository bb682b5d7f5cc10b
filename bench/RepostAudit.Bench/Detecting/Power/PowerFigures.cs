using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Detecting.Printing;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Simulation.Truth;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>The figures over all counties.</summary>
internal sealed class PowerFigures(IReadOnlyList<CountyScore> counties)
{
    private const string All = "all";

    public static readonly string[] Groups = [All, .. Bands.Strengths, .. Bands.Sizes];

    private static readonly string[] Detectors = [.. Enum.GetValues<Detector>().Select(detector => detector.Name())];

    private readonly List<(Episode Episode, bool IsFound)> _episodes = [.. counties.SelectMany(county => county.Episodes)];

    /// <summary>Kinds of episodes in the order of the detectors, then <c>all</c>.</summary>
    public IReadOnlyList<string> Kinds => [
        .. OfUnits.Select(of => Bands.Kind(of.Episode)).Distinct().OrderBy(kind => Array.IndexOf(Detectors, kind.Split(':')[0])).ThenBy(kind => kind, StringComparer.Ordinal),
        All];

    /// <summary>Episodes found among those labelled, by kind and group.</summary>
    public IEnumerable<Figure> Power => from kind in Kinds from among in Groups select new Figure("found", kind, among, Found(kind, among));

    /// <summary>Effects of the county's own doing, named as such.</summary>
    public IEnumerable<Figure> CountyDriven => _episodes.Where(of => of.Episode.CountyDriven)
        .GroupBy(of => of.Episode.Subtype)
        .OrderBy(of => of.Key, StringComparer.Ordinal)
        .Select(of => new Figure("named", of.Key, All, Share(of)));

    /// <summary>False findings and cells among those that are true or false, by detector; those of the county apart.</summary>
    public IEnumerable<Figure> FalseShares => [
        .. Detectors.Append(All).SelectMany(detector => new[]
        {
            new Figure("false rows", detector, "units", False(Rows(detector, ofCounty: false))),
            new Figure("false cells", detector, "units", False(Cells(detector, ofCounty: false))),
        }),
        new Figure("false rows", All, "*", False(Rows(All, ofCounty: true))),
        new Figure("false cells", All, "*", False(Cells(All, ofCounty: true)))];

    /// <summary>Mean over the counties of the share of false rows about units.</summary>
    public double MeanFalseShare => counties.Average(county => False(county.Rows.Where(row => !row.OfCounty).Select(row => row.Verdict)).Share);

    public Figure Originators => new("originator first", "ring", All, new(counties.Sum(county => county.Originators.Count(first => first)), counties.Sum(county => county.Originators.Count)));

    /// <summary>False cells that blame a unit for a quota that the county raised, among all cells of units' landings.</summary>
    public Figure Blamed => new("blamed for raises", "quota_bunching", All, new(
        counties.Sum(county => county.Cells.Count(cell => cell.BlamesForRaise)),
        Cells("quota_bunching", ofCounty: false).Count()));

    /// <summary>How many false cells about units each oddity may explain, the most first.</summary>
    public IEnumerable<(string Cause, int Cells)> Causes => counties.SelectMany(county => county.Cells)
        .Where(cell => cell.Verdict is Verdict.False && cell.Cell.Unit is not null)
        .SelectMany(cell => cell.Causes.Select(cause => $"{cell.Detector} / {cause}"))
        .CountBy(cause => cause)
        .OrderByDescending(of => of.Value)
        .Select(of => (of.Key, of.Value));

    /// <summary>How many of the rows, or cells, about units are true, related and false. [verdict]</summary>
    public int[] Counts(string detector, bool ofCounty, bool cells)
    {
        var verdicts = (cells ? Cells(detector, ofCounty) : Rows(detector, ofCounty)).ToList();
        return [.. Enum.GetValues<Verdict>().Select(verdict => verdicts.Count(of => of == verdict))];
    }

    private IEnumerable<(Episode Episode, bool IsFound)> OfUnits => _episodes.Where(of => !of.Episode.CountyDriven);

    private Rate Found(string kind, string among) => Share(OfUnits.Where(of =>
        (kind == All || Bands.Kind(of.Episode) == kind) && (among == All || Bands.Strength(of.Episode) == among || Bands.Size(of.Episode) == among)));

    private IEnumerable<Verdict> Rows(string detector, bool ofCounty)
        => from county in counties from row in county.Rows where row.OfCounty == ofCounty && (detector == All || row.Question.Detector().Name() == detector) select row.Verdict;

    private IEnumerable<Verdict> Cells(string detector, bool ofCounty)
        => from county in counties from cell in county.Cells where cell.Cell.Unit is null == ofCounty && (detector == All || cell.Detector == detector) select cell.Verdict;

    private static Rate Share(IEnumerable<(Episode Episode, bool IsFound)> episodes) => episodes.ToList() is var all ? new(all.Count(of => of.IsFound), all.Count) : default;

    private static Rate False(IEnumerable<Verdict> verdicts)
    {
        var decided = verdicts.Where(verdict => verdict is not Verdict.Related).ToList();
        return new(decided.Count(verdict => verdict is Verdict.False), decided.Count);
    }
}
