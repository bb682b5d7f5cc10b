using System.Globalization;
using RepostAudit.Cli.Auditing;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Terminal;

/// <summary>What an audit found, in a few lines for a person.</summary>
internal static class TextSummary
{
    public static void Write(TextWriter output, AuditOutcome outcome, string destination)
    {
        var (report, totals) = (outcome.Report, outcome.Report.Totals);
        output.WriteLine(Invariant($"Files seen      {outcome.Files,7}"));
        output.WriteLine(Invariant($"  counted       {totals.Counted,7}   of these a person should look at {report.Review}"));
        output.WriteLine(Invariant($"  duplicate     {totals.Duplicate,7}"));
        output.WriteLine(Invariant($"  rejected      {totals.Rejected,7}"));
        output.WriteLine(Invariant($"Control total   {totals.Counted} + {totals.Duplicate} + {totals.Rejected} = {totals.Submitted}"));
        if (report.Ignored.Count > 0)
        {
            output.WriteLine(Invariant($"Left alone      {report.Ignored.Count,7}   that are no pictures"));
        }

        if (report.Ranking.Count > 0)
        {
            var week = report.Ranking.Max(row => row.Tally.Week);
            output.WriteLine();
            output.WriteLine(Invariant($"Last week, {week}"));
            output.WriteLine($"  summoned by the raw ranking      {Summoned(report, week, row => row.Raw)}");
            output.WriteLine($"  summoned by the audited ranking  {Summoned(report, week, row => row.Audited)}");
        }

        output.WriteLine();
        output.WriteLine($"Report: {Path.Combine(destination, ReportFiles.Html)}");
    }

    private static string Summoned(AuditReport report, IsoWeek week, Func<RankedTally, Placing?> place)
    {
        var names = report.Ranking
            .Where(row => row.Tally.Week == week && place(row) is { Summoned: true })
            .Select(row => report.County.Find(row.Tally.Unit!.Value)?.Name ?? row.Tally.Unit.ToString());
        return string.Join(", ", names) is { Length: > 0 } all ? all : "nobody";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
