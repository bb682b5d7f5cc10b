using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Detectors;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;

namespace RepostAudit.Core.Anomalies;

/// <summary>All questions, asked of what a county's units uploaded, and what came of them under one error budget.</summary>
/// <param name="Activity">What was uploaded.</param>
/// <param name="Findings">What was found, the clearest first.</param>
/// <param name="Tests">Every test that was made with its q-value, in the order of the questions; those without chance have 0.</param>
/// <param name="Untested">Questions that could not be asked for want of data.</param>
public sealed record Inquiry(Activity Activity, IReadOnlyList<Finding> Findings, IReadOnlyList<(Candidate Test, double QValue)> Tests, IReadOnlyList<Untested> Untested)
{
    public static Inquiry Of(Activity activity, DetectorSettings settings)
    {
        var enough = new Sufficiency(activity);
        var volume = Volume.Of(activity);
        var bunching = new QuotaBunching(activity, volume, enough);
        Candidate[] tests = [
            .. Recycling.Of(activity, enough, settings),
            .. SharingRings.Of(activity, enough),
            .. bunching.Units(),
            .. bunching.County(),
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
            [.. judged.Where(of => of.QValue <= settings.ErrorBudget).OrderBy(of => of.QValue).Select(of => new Finding(of.Test, of.QValue, of.Test.Describe()))],
            judged,
            enough.Untested);
    }
}
