using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tallies;

/// <summary>From submissions to tallies.</summary>
public static class WeekTallies
{
    /// <summary>
    /// One tally for each week and unit that uploaded or was expected to, weeks and units in order, uploads without a unit last.
    /// Uploads without a week are in no tally.
    /// </summary>
    public static IReadOnlyList<Tally> Of(IReadOnlyCollection<Submission> submissions, County county)
        => [.. submissions
            .Where(submission => submission.Week is not null)
            .GroupBy(submission => submission.Week!.Value)
            .OrderBy(week => week.Key)
            .SelectMany(week => OfWeek(week.Key, week, county))];

    private static IEnumerable<Tally> OfWeek(IsoWeek week, IEnumerable<Submission> submissions, County county)
    {
        var byUnit = submissions.ToLookup(submission => submission.Unit);
        return byUnit.Select(unit => unit.Key)
            .Concat(county.Expected(week).Select(unit => (UnitId?)unit))
            .Distinct()
            .OrderBy(unit => unit is null)
            .ThenBy(unit => unit)
            .Select(unit => new Tally(
                week,
                unit,
                Counts.Of(byUnit[unit].Select(submission => submission.Verdict)),
                unit is { } known ? county.Quota(week, known) : null));
    }
}
