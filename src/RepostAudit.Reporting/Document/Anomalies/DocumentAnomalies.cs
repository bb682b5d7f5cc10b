using System.Text.Json.Serialization;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary>What the detectors found, what they looked at, and what they could not ask.</summary>
/// <param name="FirstWeek">The first week that was looked at; null where there is none.</param>
/// <param name="LastWeek">The last.</param>
/// <param name="Units">How many units uploaded.</param>
/// <param name="Uploads">How many uploads were looked at.</param>
/// <param name="WeeksLeftOut">Earlier weeks that were too many to be looked at together.</param>
/// <param name="Settings">What the detectors took for given.</param>
/// <param name="Tests">How many tests were made, by question, in the order of the questions.</param>
/// <param name="Findings">The findings, the clearest first.</param>
/// <param name="Untested">Questions that could not be asked, in the order of the questions.</param>
public sealed record DocumentAnomalies(
    string? FirstWeek,
    string? LastWeek,
    int Units,
    int Uploads,
    int WeeksLeftOut,
    DocumentDetectorSettings Settings,
    IReadOnlyList<DocumentTests> Tests,
    IReadOnlyList<DocumentFinding> Findings,
    IReadOnlyList<DocumentUntested> Untested)
{
    /// <summary>Findings about the whole county.</summary>
    [JsonIgnore]
    public IReadOnlyList<DocumentFinding> OfCounty => [.. Findings.Where(finding => finding.Units.Count == 0)];

    /// <summary>Findings about units that chance might have made.</summary>
    [JsonIgnore]
    public IReadOnlyList<DocumentFinding> OfUnits => [.. Findings.Where(finding => finding.Units.Count > 0 && finding.PValue is not null)];

    /// <summary>Findings that follow from the quotas.</summary>
    [JsonIgnore]
    public IReadOnlyList<DocumentFinding> OfQuotas => [.. Findings.Where(finding => finding.Units.Count > 0 && finding.PValue is null)];

    public static DocumentAnomalies Of(Inquiry inquiry, County county)
    {
        var activity = inquiry.Activity;
        return new(
            activity.Weeks.Count == 0 ? null : activity.Weeks[0].ToString(),
            activity.Weeks.Count == 0 ? null : activity.Weeks[^1].ToString(),
            activity.Uploading.Count,
            activity.Uploads.Count,
            inquiry.WeeksLeftOut,
            DocumentDetectorSettings.Of(inquiry.Settings),
            [.. inquiry.Tests.GroupBy(test => test.Test.Question).OrderBy(of => of.Key).Select(of => new DocumentTests(of.Key, of.Count()))],
            [.. inquiry.Findings.Select((finding, i) => DocumentFinding.Of(finding, $"F{i + 1}", activity, county))],
            [.. inquiry.Untested.GroupBy(of => (of.Question, of.Lack)).OrderBy(of => of.Key).Select(of => DocumentUntested.Of(of.Key.Question, of.Key.Lack, of, activity, county))]);
    }
}

/// <summary>How often a question was asked.</summary>
/// <param name="Question">The question.</param>
/// <param name="Count">Number of tests; several of one unit where several stretches of weeks stand out.</param>
public sealed record DocumentTests(Question Question, int Count);

/// <summary>A question that could not be asked.</summary>
/// <param name="Question">The question.</param>
/// <param name="Lack">What there is too little of.</param>
/// <param name="Units">Of whom; empty where of nobody.</param>
public sealed record DocumentUntested(Question Question, Lack Lack, IReadOnlyList<DocumentUnitName> Units)
{
    internal static DocumentUntested Of(Question question, Lack lack, IEnumerable<Untested> of, Activity activity, County county)
        => new(question, lack, [.. of.Where(one => one.Unit is not null).Select(one => DocumentUnitName.Of(activity.Units[one.Unit!.Value], county))]);
}
