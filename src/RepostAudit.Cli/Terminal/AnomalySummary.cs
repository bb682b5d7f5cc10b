using System.Globalization;
using System.Text.Json;
using RepostAudit.Cli.Commands;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Tallies;
using RepostAudit.Reporting.Document.Anomalies;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Texts.Findings;

namespace RepostAudit.Cli.Terminal;

/// <summary>What the detectors found, for another program.</summary>
/// <param name="Uploads">How many uploads were looked at.</param>
/// <param name="Units">How many units uploaded.</param>
/// <param name="Weeks">How many weeks there are.</param>
/// <param name="Tests">How many tests were made.</param>
/// <param name="Findings">How many findings there are, by detector.</param>
/// <param name="Untested">How many times a question could not be asked.</param>
/// <param name="Problems">How much is wrong with the input.</param>
/// <param name="Out">Where the files are.</param>
internal sealed record AnomalySummary(int Uploads, int Units, int Weeks, int Tests, IReadOnlyDictionary<string, int> Findings, int Untested, int Problems, string Out)
{
    public static void WriteJson(TextWriter output, Inquiry inquiry, int problems, string destination)
    {
        var summary = new AnomalySummary(
            inquiry.Activity.Uploads.Count,
            inquiry.Activity.Uploading.Count,
            inquiry.Activity.Weeks.Count,
            inquiry.Tests.Count,
            new SortedDictionary<string, int>(inquiry.Findings.GroupBy(finding => finding.Test.Detector).ToDictionary(of => of.Key.Name(), of => of.Count()), StringComparer.Ordinal),
            inquiry.Untested.Count,
            problems,
            destination);
        output.WriteLine(JsonSerializer.Serialize(summary, CliJson.Readable.AnomalySummary));
    }

    /// <summary>The findings, a line each.</summary>
    public static void WriteText(TextWriter output, Inquiry inquiry, County county, string destination)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{inquiry.Activity.Uploads.Count} uploads of {inquiry.Activity.Uploading.Count} units in {inquiry.Activity.Weeks.Count} weeks; {inquiry.Tests.Count} tests, {inquiry.Findings.Count} findings"));
        var texts = FindingTexts.In(ReportLanguage.En);
        var document = DocumentAnomalies.Of(inquiry, county);
        foreach (var finding in document.Findings)
        {
            output.WriteLine($"  {finding.Id,-4}{finding.Detector,-17}{FindingSentence.Units(finding, texts)}: {FindingSentence.Weeks(finding.Weeks, texts)}");
        }

        output.WriteLine($"Report: {Path.Combine(destination, AnomalyFiles.Html)}");
    }
}
