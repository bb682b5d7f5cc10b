using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Detectors;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Core.Anomalies;

/// <summary>All questions, asked of what a county's units uploaded, and what came of them under one error budget.</summary>
/// <param name="Activity">What was uploaded.</param>
/// <param name="Settings">What the detectors took for given.</param>
/// <param name="Findings">What was found, the clearest first.</param>
/// <param name="Tests">Every test that was made with its q-value, in the order of the questions; those without chance have 0.</param>
/// <param name="Untested">Questions that could not be asked for want of data.</param>
public sealed record Inquiry(Activity Activity, DetectorSettings Settings, IReadOnlyList<Finding> Findings, IReadOnlyList<(Candidate Test, double QValue)> Tests, IReadOnlyList<Untested> Untested)
{
    /// <summary>More weeks than these are not looked at together: habits of two years ago are nobody's habits.</summary>
    public const int MostWeeks = 104;

    /// <summary>Earlier weeks that were left out because there were more than <see cref="MostWeeks"/>.</summary>
    public int WeeksLeftOut { get; private init; }

    /// <param name="rows">What was uploaded, in any order; each id once.</param>
    /// <param name="county">Units and quotas; the period is that of the uploads, or of the quotas where there are none.</param>
    /// <param name="settings">What the detectors take for given.</param>
    public static Inquiry Of(IReadOnlyCollection<ActivityRow> rows, County county, DetectorSettings settings)
    {
        var weeks = (rows.Count > 0 ? rows.Select(row => row.Week) : county.QuotaWeeks).Distinct().Order().ToList();
        if (weeks.Count == 0)
        {
            return Of(Activity.Of([], county, default, 0), settings);
        }

        var span = ((weeks[^1].FirstDay.DayNumber - weeks[0].FirstDay.DayNumber) / 7) + 1;
        var first = span > MostWeeks ? weeks[^1].Add(1 - MostWeeks) : weeks[0];
        ActivityRow[] kept = [.. rows.Where(row => row.Week.CompareTo(first) >= 0)];
        return Of(Activity.Of(kept, county, first, Math.Min(span, MostWeeks)), settings) with { WeeksLeftOut = Math.Max(0, span - MostWeeks) };
    }

    private static Inquiry Of(Activity activity, DetectorSettings settings)
    {
        var enough = new Sufficiency(activity);
        var volume = Volume.Of(activity);
        var landings = new Landings(activity, volume);
        Candidate[] tests = [
            .. Recycling.Of(activity, enough, settings),
            .. SharingRings.Of(activity, enough),
            .. QuotaBunching.Of(activity, volume, landings, enough),
            .. CountyBunching.Of(activity, landings, enough),
            .. LastMinute.Of(activity, enough, settings),
            .. EvenSpacing.Of(activity, enough),
            .. SameClock.Of(activity, enough),
            .. FewPeople.Of(activity, enough, settings),
            .. MorePeopleThanStaff.Of(activity, enough),
            .. JumpCollapse.Of(activity, volume, enough),
            .. QuotaRules.Infeasible(activity, settings),
            .. QuotaRules.Cascade(activity, settings),
            .. Nights.Of(activity, enough, settings)];
        var judged = ErrorBudget.QValues(tests);
        return new(
            activity,
            settings,
            [.. judged.Where(of => of.QValue <= settings.ErrorBudget).OrderBy(of => of.QValue).ThenBy(of => of.Test.Question).Select(of => new Finding(of.Test, of.QValue, of.Test.Describe()))],
            judged,
            enough.Untested);
    }
}
