using System.CommandLine;
using RepostAudit.Cli.Auditing;
using RepostAudit.Cli.Terminal;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit audit FOLDER --out DIR</c></summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The screenshots, and beside them manifest.csv, units.csv, quotas.csv, articles.csv and holidays.csv where there are any" };
        var destination = new Option<string>("--out", "-o") { Description = "Where the decisions, tallies and reports go", Required = true };
        var options = new AuditOptions();
        var command = new Command("audit", "Audits a folder of screenshots. A run that was stopped goes on where it was when it is run again.") { folder, destination };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(destination)!, options, parsed, cancellation));
        return command;
    }

    /// <summary>Audits and says what came of it.</summary>
    public static async Task<int> RunAsync(string folder, string destination, AuditOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var settings = options.Read(parsed);
        UnreadNotice.Write(error, settings.Pictures);
        var outcome = await ProgressDisplay.For(error, options.Quiet(parsed))
            .RunAsync("Reading screenshots", progress => FolderAudit.RunAsync(folder, destination, settings, progress, cancellation));
        ProblemList.Write(error, outcome.Report.Problems, Path.Combine(destination, ReportFiles.Html));
        if (options.Json(parsed))
        {
            JsonSummary.Write(output, outcome, destination);
        }
        else if (!options.Quiet(parsed))
        {
            TextSummary.Write(output, outcome, destination);
        }

        return outcome.Report.Problems.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }
}
