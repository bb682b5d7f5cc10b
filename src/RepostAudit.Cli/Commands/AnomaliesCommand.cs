using System.CommandLine;
using RepostAudit.Cli.Detecting;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit anomalies --ledger FILE --units FILE --quotas FILE --out DIR</c>: runs the detectors on decisions that are there already.</summary>
internal static class AnomaliesCommand
{
    public static Command Create()
    {
        var ledger = new Option<string>("--ledger") { Description = "The decisions: submissions.csv of an audit, or another system's export with submission_id, unit, submitter, uploaded_at, decision and duplicate_of", Required = true };
        var units = new Option<string?>("--units") { Description = "units.csv: the units, what is above them, their staff" };
        var quotas = new Option<string?>("--quotas") { Description = "quotas.csv: what was asked of them, by week" };
        var destination = new Option<string>("--out", "-o") { Description = "Where anomalies.csv, evidence.csv and the report go", Required = true };
        var (first, last) = (new Option<string?>("--from") { Description = "The first week to look at, such as 2024-W10" }, new Option<string?>("--until") { Description = "The last week to look at" });
        var (zone, language, detectors) = (ZoneOption.Create(), ReportCommand.LanguageOption(), new DetectorOptions());
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print no summary; what is wrong with the input is still printed" };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON, with --quiet too" };
        var command = new Command("anomalies", "Looks for ranking-driven gaming in decisions that are there already, and says how sure it is.") { ledger, units, quotas, destination, first, last, zone, language };
        detectors.AddTo(command);
        command.Options.Add(quiet);
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var folder = parsed.GetValue(destination)!;
            var input = new LedgerInput(parsed.GetValue(ledger)!, parsed.GetValue(units), parsed.GetValue(quotas), Week("--from", parsed.GetValue(first)), Week("--until", parsed.GetValue(last)), ZoneOption.Read(parsed.GetValue(zone)!));
            var (inquiry, county, problems) = LedgerInquiry.Run(input, detectors.Read(parsed));
            await AnomalyFiles.WriteAsync(inquiry, county, input.Calendar.Zone.Id, problems, folder, ReportCommand.Language(parsed, language), cancellation);
            ProblemList.Write(error, problems, Path.Combine(folder, AnomalyFiles.Html));
            if (parsed.GetValue(json))
            {
                AnomalySummary.WriteJson(output, inquiry, problems.Count, folder);
            }
            else if (!parsed.GetValue(quiet))
            {
                AnomalySummary.WriteText(output, inquiry, county, folder);
            }

            return problems.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
        });
        return command;
    }

    private static IsoWeek? Week(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var week = IsoWeek.Parse(text);
        return week.Ok ? week.Value : throw new UsageException($"{option}: {week.Error}.");
    }
}
