using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Finds weeks in which a unit's share of some kind of uploads, or that of the whole county, is beyond its habit.</summary>
/// <param name="activity">What was uploaded.</param>
/// <param name="kind">Whether an upload is of the kind; null where it is not asked about at all.</param>
/// <param name="bySittings">Whether sittings are what is tested, for what is uploaded in one sitting is one decision; else uploads are.</param>
/// <param name="leastCorrelation">Correlation within a unit's week that is taken for granted, 0..1.</param>
/// <param name="sized">Whether an upload counts towards the size of a finding, of all uploads; if not given, it is those of the kind, of those that are asked about.</param>
/// <param name="evidencePairs">Whether the point is that each upload of the kind repeats an earlier one.</param>
internal sealed class ShareScan(Activity activity, Func<int, bool?> kind, bool bySittings, double leastCorrelation, Func<int, bool>? sized = null, bool evidencePairs = false)
{
    /// <summary>Fewer uploads of the kind are no finding.</summary>
    private const int Fewest = 3;

    /// <summary>How much the peers count where units have habits of their own, and where nobody should, in uploads.</summary>
    private const double OfOwnHabit = 20, OfNoHabit = 200;

    private readonly int[][] _seen = activity.Count(i => kind(i) is true);
    private readonly int[][] _all = activity.Count(i => kind(i) is not null);

    // What the size of a finding is measured by, where it is not these.
    private readonly int[][]? _sized = sized is null ? null : activity.Count(sized);
    private readonly int[][]? _uploads = sized is null ? null : activity.Count(_ => true);

    // When people upload is their own affair, and tells nothing of others; nobody is in the habit of sending old captures.
    public Habit Habit { get; } = Habit.Of(
        activity.Count(i => kind(i) is true && (!bySittings || activity.StartsSitting[i])),
        activity.Count(i => kind(i) is not null && (!bySittings || activity.StartsSitting[i])),
        leastCorrelation,
        bySittings ? OfOwnHabit : OfNoHabit);

    /// <param name="question">What is asked.</param>
    /// <param name="units">Of whom.</param>
    /// <param name="least">The least share of uploads in the weeks of a finding, 0..1.</param>
    /// <param name="usual">
    /// What a unit's weeks would usually hold, as seen from a stretch of them, from the first up to but without the second; none where that cannot be told. To exceed one of several is to be found, so the
    /// chance to be found for nothing is as many times as large.
    /// </param>
    public IEnumerable<Candidate> Units(Question question, IEnumerable<int> units, double least, Func<int, int, int, IReadOnlyList<UsualWeeks>> usual)
    {
        (UsualWeeks Usual, Comparison Comparison, int Ways)? Clearest(int unit, int first, int end)
        {
            var ways = usual(unit, first, end);
            return ways.Count == 0 ? null : ways.Select(way => (way, Habit.Compare(way, unit, first, end), ways.Count)).MinBy(way => way.Item2.PValue);
        }

        double Searched(int unit, IReadOnlyList<Stretch> tested, Stretch best)
        {
            var (way, comparison, ways) = Clearest(unit, best.From, best.Until)!.Value;
            return Math.Min(1, ways * DrawnScan.PValue(tested, way, comparison.PValue));
        }

        return from unit in units
               from stretch in WeekScan.Of(
                   activity.Weeks.Count,
                   week => Says(unit, week),
                   (first, end) => Clearest(unit, first, end) is var (_, comparison, ways) ? Math.Min(1, ways * comparison.PValue) : null,
                   (first, end) => IsLarge(unit, first, end, least),
                   WeekScan.Further,
                   (tested, best) => Searched(unit, tested, best))
               select new Candidate(
                   question,
                   [unit],
                   [.. stretch.Weeks.Where(week => Says(unit, week))],
                   stretch.PValue,
                   () => Describe(unit, stretch, Clearest(unit, stretch.From, stretch.Until)!.Value.Comparison));
    }

    /// <summary>Weeks that moved the whole county.</summary>
    public IEnumerable<Candidate> County(Question question)
        => Enumerable.Range(0, activity.Weeks.Count)
            .Where(week => activity.Uploading.Any(unit => _all[unit][week] > 0))
            .Select(week => new Candidate(question, [], [week], Habit.Shifted(week) ? Habit.Levels.PValues[week] : 1, () => DescribeCounty(week)));

    private bool IsLarge(int unit, int from, int until, double least)
    {
        var (of, all) = Sum(_sized ?? _seen, _uploads ?? _all, unit, from, until);
        return of >= least * all && Sum(unit, from, until).Of >= Fewest;
    }

    private bool Says(int unit, int week) => _all[unit][week] > 0 && !Habit.Shifted(week);

    private (int Of, int All) Sum(int unit, int from, int until) => Sum(_seen, _all, unit, from, until);

    private (int Of, int All) Sum(int[][] some, int[][] whole, int unit, int from, int until)
    {
        var (of, all) = (0, 0);
        for (var week = from; week < until; week++)
        {
            if (Says(unit, week))
            {
                of += some[unit][week];
                all += whole[unit][week];
            }
        }

        return (of, all);
    }

    private Description Describe(int unit, Stretch stretch, Comparison comparison)
    {
        var (of, all) = Sum(unit, stretch.From, stretch.Until);
        var (low, high) = Intervals.Share(of, all, comparison.Lumps * all / Math.Max(1, comparison.Trials));
        return new(
            new(of / (double)all, low, high, comparison.Expected),
            new Figures.Part(of, all),
            WeekSeries.Of(
                activity.Weeks.Count,
                week => _all[unit][week] > 0 ? _seen[unit][week] / (double)_all[unit][week] : null,
                week => _all[unit][week] > 0 ? comparison.Expected : null,
                week => Habit.BoundOf(unit, week, comparison.Expected)),
            [.. from week in stretch.Weeks
                where Says(unit, week)
                from i in activity.UploadsOf(unit, week)
                where kind(i) is true
                select new Evidence(i, evidencePairs ? activity.Uploads.DuplicateOf[i] : null)]);
    }

    private Description DescribeCounty(int week)
    {
        int Of(int[][] counts, int at) => activity.Uploading.Sum(unit => counts[unit][at]);
        double?[] shares = [.. Enumerable.Range(0, activity.Weeks.Count).Select(at => Of(_all, at) > 0 ? Of(_seen, at) / (double)Of(_all, at) : (double?)null)];
        var middle = Robust.Median(shares.OfType<double>());
        var present = activity.Uploading.Where(unit => _all[unit][week] > 0).ToList();
        var (factor, scatter) = (Habit.Levels.Factors[week], Habit.Levels.Scatter);
        var reach = Math.Exp(WeekLevels.Reach * scatter);
        return new(
            new(factor, factor / reach, factor * reach, 1),
            new Figures.Shift(Of(_seen, week), Of(_all, week), present.Count(unit => _seen[unit][week] > _all[unit][week] * Habit.ShareOf(unit)), present.Count),
            WeekSeries.Of(shares.Length, at => shares[at], at => shares[at] is null ? null : middle, at => shares[at] is null ? null : Math.Min(1, middle * reach)),
            []);
    }
}
