using System.CommandLine;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary><c>repost-audit close FOLDER --week 2024-W10</c>: draws a week's report now, or again.</summary>
internal static class CloseCommand
{
    public static Command Create()
    {
        var week = new Option<string>("--week") { Description = "The week, such as 2024-W10", Required = true };
        return CountyCommand.Of(
            "close",
            "Closes a week by hand. Closing again publishes nothing new unless facts came late or were corrected.",
            (run, cancellation) => RunAsync(run, Week(run.Parsed.GetValue(week)!), cancellation),
            week);
    }

    private static async Task<int> RunAsync(CountyCommand.Run run, IsoWeek week, CancellationToken cancellation)
    {
        var closing = await run.Pipeline.CloseWeek.RunAsync(week, cancellation);
        ProblemList.Write(run.Terminal.Error, closing.Problems, ReportFiles.Html);
        await run.Terminal.Output.WriteLineAsync(closing.IsNew
            ? $"{week}: revision {closing.Revision.Number} is published."
            : $"{week}: nothing has changed since revision {closing.Revision.Number}.");
        return closing.Problems.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    private static IsoWeek Week(string text)
    {
        var week = IsoWeek.Parse(text);
        return week.Ok ? week.Value : throw new UsageException($"--week: {week.Error}.");
    }
}
