using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// Uploads at the same clock time every day, by one person or by the unit's people in turn. People have habits, and keep to them within minutes; what comes at the same two minutes
/// day after day is compared with what comes in the ten minutes before and after.
/// </summary>
internal static class SameClock
{
    /// <summary>Width of the window, in seconds.</summary>
    private const int Window = 120;

    /// <summary>A human habit keeps to this, before and after the window's middle, in seconds.</summary>
    private const int Around = 600;

    private const int DaysOfWeek = 7;

    /// <summary>The fewest days of a week that anybody would call every day.</summary>
    private const int FewestDays = 4;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough)
        => from unit in enough.Units(Question.SameClock)
           let days = Enumerable.Range(0, activity.Weeks.Count).Select(week => Best(activity, unit, week)).ToArray()
           let p = days.Select(week => week.PValue).ToArray()
           from stretch in WeekPValues.Scan(p, week => activity.HasUploads(unit, week))
           let weeks = WeekPValues.Telling(p, stretch)
           select new Candidate(Question.SameClock, [unit], weeks, stretch.PValue, () => Describe(activity, unit, days, weeks));

    private static Description Describe(Activity activity, int unit, SameTime[] days, IReadOnlyList<int> weeks)
    {
        var (seen, all) = (weeks.Sum(week => days[week].Uploads.Count), weeks.Sum(week => days[week].Present));
        var (low, high) = Intervals.Share(Math.Min(seen, all), Math.Max(1, all), 1);
        var expected = weeks.Average(week => days[week].Chance);
        var clock = Robust.Median(weeks.SelectMany(week => days[week].Uploads).Select(i => (double)activity.Uploads.ClockOf(i)));
        return new(
            new(seen / (double)Math.Max(1, all), low, high, expected),
            new Figures.Daily(seen, all, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes((int)(clock / 60)))),
            WeekSeries.Of(
                activity.Weeks.Count,
                week => days[week].Present > 0 ? days[week].Uploads.Count / (double)days[week].Present : null,
                week => days[week].Present > 0 ? days[week].Chance : null),
            [.. weeks.SelectMany(week => days[week].Uploads).Select(i => new Evidence(i))]);
    }

    /// <summary>The two minutes that most of a week's days have uploads in.</summary>
    /// <param name="PValue">0..1, over all that was looked at in the week.</param>
    /// <param name="Uploads">The first of each day in them.</param>
    /// <param name="Present">Days on which that person, or the unit, uploaded at all.</param>
    /// <param name="Chance">0..1, the chance of a day to have one in them.</param>
    private sealed record SameTime(double PValue, IReadOnlyList<int> Uploads, int Present, double Chance);

    private static SameTime Best(Activity activity, int unit, int week)
    {
        var starts = activity.UploadsOf(unit, week).Where(i => activity.StartsSitting[i]).ToList();

        // Each person who sat down on enough days, and the unit as a whole.
        var actors = starts.Where(i => activity.Uploads.Person[i] >= 0)
            .GroupBy(i => activity.Uploads.Person[i])
            .Select(of => of.ToList())
            .Append(starts)
            .Where(of => of.Select(activity.Uploads.DayOf).Distinct().Count() >= FewestDays)
            .ToList();
        var best = new SameTime(1, [], starts.Select(activity.Uploads.DayOf).Distinct().Count(), 0);
        foreach (var actor in actors)
        {
            if (OfActor(activity.Uploads, [.. actor.OrderBy(activity.Uploads.ClockOf).ThenBy(i => i)]) is { } of && of.PValue < best.PValue)
            {
                best = of;
            }
        }

        return best with { PValue = Math.Min(1, best.PValue * Math.Max(1, actors.Count)) };
    }

    // Sorted by clock. Three places walk along the day together: where the window ends, and where its surroundings begin and end.
    private static SameTime? OfActor(UploadColumns uploads, int[] starts)
    {
        var clocks = starts.Select(uploads.ClockOf).ToArray();
        var present = starts.Select(uploads.DayOf).Distinct().Count();
        var onDay = new int[DaysOfWeek];
        var (days, end, low, high) = (0, 0, 0, 0);
        (double PValue, int First, int End, double Chance)? best = null;
        for (var first = 0; first < starts.Length; first++)
        {
            var from = clocks[first];
            while (end < starts.Length && clocks[end] < from + Window)
            {
                days += onDay[uploads.DayOf(starts[end++]) % DaysOfWeek]++ == 0 ? 1 : 0;
            }

            var middle = from + (Window / 2);
            while (clocks[low] < middle - Around)
            {
                low++;
            }

            while (high < starts.Length && clocks[high] < middle + Around)
            {
                high++;
            }

            if (days >= FewestDays)
            {
                var ofOneDay = 1 - Math.Pow(1 - (Window / (2.0 * Around)), (high - low + 1.0) / present);
                var p = Math.Min(1, Tails.Binomial(days, present, ofOneDay) * starts.Length);
                best = best is null || p < best.Value.PValue ? (p, first, end, ofOneDay) : best;
            }

            days -= --onDay[uploads.DayOf(starts[first]) % DaysOfWeek] == 0 ? 1 : 0;
        }

        return best is { } of ? new(of.PValue, [.. starts[of.First..of.End].DistinctBy(uploads.DayOf)], present, of.Chance) : null;
    }
}
