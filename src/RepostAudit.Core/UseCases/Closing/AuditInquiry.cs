using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>Asks the detectors about what a report holds.</summary>
public static class AuditInquiry
{
    /// <param name="report">The report; uploads without a unit or a time are nobody's.</param>
    /// <param name="earlier">What was decided in earlier weeks. An upload that the report holds, too, is told by the report.</param>
    /// <param name="calendar">On whose clocks times are told.</param>
    /// <returns>The report with what was found.</returns>
    public static AuditReport Add(AuditReport report, IEnumerable<ActivityRow> earlier, CountyCalendar calendar)
        => report with { Inquiry = Inquiry.Of([.. Rows(report, calendar).Concat(earlier).DistinctBy(row => row.Id)], report.County, report.Settings.Detectors) };

    private static IEnumerable<ActivityRow> Rows(AuditReport report, CountyCalendar calendar)
        => from submission in report.Submissions
           where submission is { Unit: not null, Week: not null, UploadedAt: not null }
           select new ActivityRow(
               submission.Id.ToString(),
               submission.Week!.Value,
               submission.Unit!.Value,
               submission.Submitter,
               calendar.Local(submission.UploadedAt!.Value).DateTime,
               OutcomeOf(submission.Verdict),
               submission.Verdict is Verdict.Duplicate duplicate ? duplicate.Of.Earlier.ToString() : null);

    private static Outcome OutcomeOf(Verdict verdict) => verdict switch
    {
        Verdict.Counted => Outcome.Counted,
        Verdict.Duplicate => Outcome.Duplicate,
        Verdict.Rejected => Outcome.Rejected,
        _ => throw new InvalidOperationException($"Unknown verdict {verdict}"),
    };
}
