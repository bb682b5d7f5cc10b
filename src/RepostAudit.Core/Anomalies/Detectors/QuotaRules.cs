using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>Quotas that cannot be met honestly. They follow from the county's own numbers; chance has no part in them.</summary>
internal static class QuotaRules
{
    /// <summary>Quotas above one repost per person and working hour, or above the number of residents; of units that have no units below them.</summary>
    public static IEnumerable<Candidate> Infeasible(Activity activity, DetectorSettings settings)
    {
        var parents = activity.Parents.ToHashSet();
        foreach (var unit in Enumerable.Range(0, activity.Units.Count))
        {
            if (!parents.Contains(unit) && Limit(activity, unit, settings) is { } limit)
            {
                int[] weeks = [.. Enumerable.Range(0, activity.Weeks.Count).Where(week => activity.Quotas[unit][week] > limit.Most)];
                if (weeks.Length > 0)
                {
                    yield return new(Question.QuotaAboveCapacity, [unit], weeks, null, () => Describe(activity, unit, weeks, limit));
                }
            }
        }
    }

    /// <summary>Parents that pass on far more than their own target.</summary>
    public static IEnumerable<Candidate> Cascade(Activity activity, DetectorSettings settings)
    {
        foreach (var parent in Enumerable.Range(0, activity.Units.Count))
        {
            var children = Enumerable.Range(0, activity.Units.Count).Where(unit => activity.Parents[unit] == parent).ToList();
            var passedOn = Enumerable.Range(0, activity.Weeks.Count).Select(week => children.Sum(child => (long)(activity.Quotas[child][week] ?? 0))).ToList();
            var markups = Enumerable.Range(0, activity.Weeks.Count)
                .Where(week => activity.Quotas[parent][week] > 0)
                .Select(week => (week, passedOn: passedOn[week], markup: passedOn[week] / (double)activity.Quotas[parent][week]!.Value))
                .Where(of => of.markup >= settings.CascadeFrom)
                .ToList();
            if (markups.Count > 0)
            {
                var highest = markups.MaxBy(of => of.markup);
                var target = activity.Quotas[parent];
                yield return new(Question.PassedOnWithMarkup, [parent], [.. markups.Select(of => of.week)], null, () => new(
                    Effect.Exact(markups.Average(of => of.markup), settings.CascadeFrom),
                    new Figures.Markup(highest.passedOn, target[highest.week]!.Value),
                    WeekSeries.Of(target.Count, week => passedOn[week], week => target[week], week => target[week] * settings.CascadeFrom),
                    []));
            }
        }
    }

    private static Description Describe(Activity activity, int unit, IReadOnlyList<int> weeks, (long Most, bool ByResidents) limit)
    {
        var quotas = activity.Quotas[unit];
        return new(
            Effect.Exact(weeks.Average(week => quotas[week]!.Value / (double)limit.Most), 1),
            new Figures.Capacity(weeks.Max(week => quotas[week]!.Value), limit.Most, limit.ByResidents),
            WeekSeries.Of(quotas.Count, week => quotas[week], bound: week => quotas[week] is null ? null : limit.Most),
            []);
    }

    private static (long Most, bool ByResidents)? Limit(Activity activity, int unit, DetectorSettings settings)
    {
        var hours = activity.Staff[unit] is > 0 and var staff ? staff * (long)settings.MostPerPerson : (long?)null;
        var residents = activity.Population[unit] is > 0 and var people ? people : (long?)null;
        return (hours, residents) switch
        {
            (null, null) => null,
            ({ } byHours, null) => (byHours, false),
            (null, { } byResidents) => (byResidents, true),
            ({ } byHours, { } byResidents) => byResidents < byHours ? (byResidents, true) : (byHours, false),
        };
    }
}
