using RepostAudit.Core.Anomalies.Activities;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Weeks in which the county asks for more than before of most units at once.</summary>
/// <param name="From">The first week of the raise.</param>
/// <param name="Until">The week after its last: quotas went down again for most, or went up once more, or so many weeks have passed that it is the ordinary quota now.</param>
internal sealed record CountyRaises(int From, int Until)
{
    /// <summary>After this many weeks a quota is no news.</summary>
    private const int Longest = 6;

    /// <summary>A rise of a unit's quota of at least this.</summary>
    private const double Rise = 1.05;

    public static IEnumerable<CountyRaises> Of(Activity activity)
    {
        var weeks = activity.Weeks.Count;
        for (var week = 1; week < weeks; week++)
        {
            if (Most(activity, week - 1, week, (before, now) => now >= Rise * before))
            {
                var until = week + 1;
                while (until < weeks
                    && until - week < Longest
                    && !Most(activity, until - 1, until, (before, now) => now * Rise <= before || now >= Rise * before))
                {
                    until++;
                }

                yield return new(week, until);
            }
        }
    }

    private static bool Most(Activity activity, int before, int now, Func<int, int, bool> changed)
    {
        var both = activity.Uploading.Where(unit => activity.Quotas[unit][before] > 0 && activity.Quotas[unit][now] > 0).ToList();
        return both.Count > 0 && both.Count(unit => changed(activity.Quotas[unit][before]!.Value, activity.Quotas[unit][now]!.Value)) >= 0.5 * both.Count;
    }
}
