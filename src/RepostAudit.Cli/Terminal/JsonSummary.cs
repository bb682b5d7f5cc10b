using System.Text.Json;
using RepostAudit.Cli.Auditing;
using RepostAudit.Cli.Commands;

namespace RepostAudit.Cli.Terminal;

/// <summary>What an audit found, for another program. files = counted + duplicate + rejected.</summary>
internal sealed record JsonSummary(int Files, int Counted, int Duplicate, int Rejected, int Review, int Problems, int Ignored, string Out)
{
    public static void Write(TextWriter output, AuditOutcome outcome, string destination)
    {
        var (report, totals) = (outcome.Report, outcome.Report.Totals);
        var summary = new JsonSummary(outcome.Files, totals.Counted, totals.Duplicate, totals.Rejected, report.Review, report.Problems.Count, report.Ignored.Count, destination);
        output.WriteLine(JsonSerializer.Serialize(summary, CliJson.Readable.JsonSummary));
    }
}
