using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// Runs of uploads at a nearly constant spacing of seconds, whoever takes turns in them. People who choose several pictures at once make short ones; how often a gap repeats the one
/// before it among the peers is what chance is measured by.
/// </summary>
internal static class EvenSpacing
{
    /// <summary>Gaps above this are pauses, in seconds.</summary>
    private const int LongestGap = 120;

    /// <summary>The bounds of gaps that are alike in how often the next one is the same, in seconds: a phone's own pace, a hand's, and a reader's.</summary>
    private static readonly int[] Paces = [3, 7, 15, 30, LongestGap];

    /// <summary>The fewest repetitions in a run that anybody would call one.</summary>
    private const int Shortest = 4;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough)
    {
        var units = enough.Units(Question.EvenSpacing);
        var runs = units.ToDictionary(unit => unit, unit => Enumerable.Range(0, activity.Weeks.Count).Select(week => Runs(activity, unit, week)).ToArray());
        var repeats = Repeats([.. runs.Values]);
        return from unit in units
               let p = runs[unit].Select(of => PValue(of, repeats)).ToArray()
               from stretch in WeekPValues.Scan(p, week => activity.HasUploads(unit, week))
               let weeks = WeekPValues.Telling(p, stretch)
               select new Candidate(Question.EvenSpacing, [unit], weeks, stretch.PValue, () => Describe(activity, unit, runs[unit], weeks, repeats));
    }

    private static Description Describe(Activity activity, int unit, WeekRuns[] runs, IReadOnlyList<int> weeks, double[] repeats)
    {
        var longest = weeks.Select(week => runs[week]).MaxBy(of => of.Longest.Count)!;
        var span = longest.Uploads;
        var gaps = Enumerable.Range(span.From + 1, Math.Max(0, span.Length - 1)).Select(i => (double)(activity.Uploads.Second[i] - activity.Uploads.Second[i - 1]));

        // The run that chance makes once among so many gaps, where each repeats the one before it as often as the peers' do.
        double Chance(int week) => 2 + (Math.Log(Math.Max(1, runs[week].All.Sum())) / -Math.Log(repeats.Max()));
        return new(
            Effect.Exact(span.Length, weeks.Average(Chance)),
            new Figures.Run(span.Length, TimeSpan.FromSeconds(Robust.Median(gaps)), span.Select(i => activity.Uploads.Person[i]).Distinct().Count()),
            WeekSeries.Of(
                activity.Weeks.Count,
                week => activity.HasUploads(unit, week) ? runs[week].Uploads.Length : null,
                week => activity.HasUploads(unit, week) ? Math.Min(Chance(week), activity.UploadsOf(unit, week).Length) : null),
            [.. weeks.SelectMany(week => runs[week].Uploads).Select(i => new Evidence(i))]);
    }

    /// <summary>The gaps of a unit's week that are followed by another.</summary>
    /// <param name="All">Number of gaps with a gap before them, both short, by the pace of the one before.</param>
    /// <param name="Lengths">Number of runs of one repetition and more, two and more, three and more, four and more, by the pace of the last. [pace][depth]</param>
    /// <param name="Longest">Paces of the repetitions of the longest run.</param>
    /// <param name="Uploads">The uploads of the longest run.</param>
    private sealed record WeekRuns(int[] All, int[][] Lengths, IReadOnlyList<int> Longest, UploadSpan Uploads);

    private static WeekRuns Runs(Activity activity, int unit, int week)
    {
        var uploads = activity.UploadsOf(unit, week);
        var all = new int[Paces.Length];
        var lengths = Paces.Select(_ => new int[4]).ToArray();
        List<int> run = [], longest = [];
        var end = uploads.From;
        long? before = null;
        for (var i = uploads.From + 1; i < uploads.Until; i++)
        {
            var gap = activity.Uploads.Second[i] - activity.Uploads.Second[i - 1];

            // Different people in the same second are no run: they met a deadline, or their network came back.
            if (gap > LongestGap || (gap == 0 && activity.Uploads.Person[i] != activity.Uploads.Person[i - 1]))
            {
                before = null;
                run = [];
                continue;
            }

            if (before is { } last)
            {
                var pace = Array.FindIndex(Paces, bound => last <= bound);
                all[pace]++;
                if (Math.Abs(gap - last) <= Math.Max(1, last / 10))
                {
                    run.Add(pace);
                    lengths[pace][Math.Min(run.Count, 4) - 1]++;
                    (longest, end) = run.Count > longest.Count || ReferenceEquals(run, longest) ? (run, i) : (longest, end);
                }
                else
                {
                    run = [];
                }
            }

            before = gap;
        }

        // So many repetitions are one gap more, and one upload more than gaps.
        return new(all, lengths, longest, longest.Count == 0 ? new(uploads.From, uploads.From) : new(end - longest.Count - 1, end + 1));
    }

    // The share of gaps that repeat the one before, by pace; the more so the longer a run is already. Those tenth of the units with the longest runs are left out.
    private static double[] Repeats(IReadOnlyList<WeekRuns[]> units)
    {
        var bound = Robust.Quantile(units.Select(weeks => (double)weeks.Max(week => week.Longest.Count)), 0.9);
        var calm = units.Where(weeks => weeks.Max(week => week.Longest.Count) <= bound).SelectMany(weeks => weeks).ToList();
        return [.. Paces.Select((_, pace) =>
        {
            var tries = calm.Sum(week => week.All[pace]);
            var depth = Enumerable.Range(0, 4).Select(d => calm.Sum(week => week.Lengths[pace][d])).ToArray();
            var first = (depth[0] + 1.0) / (tries + 4.0);
            var second = (depth[1] + 1.0) / (depth[0] + 4.0);
            var third = (depth[2] + 1.0) / (depth[1] + 4.0);
            return Math.Clamp(Math.Max(first, Math.Max(second, third)), 0.1, 0.6);
        })];
    }

    private static double PValue(WeekRuns week, double[] repeats)
        => week.Longest.Count < Shortest ? 1 : Math.Min(1, week.All.Sum() * week.Longest.Aggregate(1.0, (p, pace) => p * repeats[pace]));
}
