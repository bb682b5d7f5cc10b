using System.Text.Json;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary>A finding.</summary>
/// <param name="Id">Such as <c>F1</c>; names it within this report.</param>
/// <param name="Detector">The detector's name in files.</param>
/// <param name="Question">What exactly was asked.</param>
/// <param name="Units">The units it is about, the originator of a ring first; empty for the county.</param>
/// <param name="Weeks">The weeks in which it shows.</param>
/// <param name="PValue">0..1, three significant digits; null for what follows from the numbers alone.</param>
/// <param name="QValue">0..1, likewise; 0 for what follows from the numbers alone.</param>
/// <param name="Effect">How large it is.</param>
/// <param name="Figures">The numbers that its sentence names, by name.</param>
/// <param name="Series">The weeks of the whole period.</param>
/// <param name="EvidenceCount">How many uploads it rests on; 0 where it rests on counts and quotas.</param>
/// <param name="Evidence">The first <see cref="MostEvidence"/> of them; evidence.csv has all.</param>
/// <param name="Considered">The innocent explanations, and what became of them.</param>
public sealed record DocumentFinding(
    string Id,
    string Detector,
    Question Question,
    IReadOnlyList<DocumentUnitName> Units,
    IReadOnlyList<string> Weeks,
    double? PValue,
    double QValue,
    DocumentEffect Effect,
    IReadOnlyDictionary<string, double> Figures,
    DocumentSeries Series,
    int EvidenceCount,
    IReadOnlyList<DocumentEvidence> Evidence,
    IReadOnlyList<Considered> Considered)
{
    public const int MostEvidence = 200;

    /// <summary>A question as files write it, in lower case with underscores.</summary>
    public static string CodeOf(Question question) => JsonNamingPolicy.SnakeCaseLower.ConvertName(question.ToString());

    internal static DocumentFinding Of(Finding finding, string id, Activity activity, County county)
    {
        var (test, description) = (finding.Test, finding.Description);
        return new(
            id,
            test.Detector.Name(),
            test.Question,
            [.. test.Units.Select(unit => DocumentUnitName.Of(activity.Units[unit], county))],
            [.. test.Weeks.Select(week => activity.Weeks[week].ToString())],
            Decimals.Significant(test.PValue),
            Decimals.Significant(finding.QValue),
            DocumentEffect.Of(description.Effect),
            NamedFigures.Of(description.Figures),
            DocumentSeries.Of(description.Series, activity),
            description.Evidence.Count,
            [.. description.Evidence.Take(MostEvidence).Select(evidence => DocumentEvidence.Of(evidence, activity))],
            InnocentExplanations.Of(test.Question));
    }
}

/// <summary>How large a finding is, in the measure of its question; four decimals.</summary>
/// <param name="Value">What was seen.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Expected">What the null model leads to expect.</param>
public sealed record DocumentEffect(double Value, double Low, double High, double Expected)
{
    internal static DocumentEffect Of(Effect effect) => new(Decimals.Four(effect.Value), Decimals.Four(effect.Low), Decimals.Four(effect.High), Decimals.Four(effect.Expected));
}

/// <summary>What was seen week by week beside what the null model leads to expect; null where nothing can be said. All lists have the same length.</summary>
/// <param name="Weeks">The weeks.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Expected">What chance, or the rule, leads to expect.</param>
/// <param name="Bound">What chance exceeds in one week of forty, or the rule allows.</param>
public sealed record DocumentSeries(IReadOnlyList<string> Weeks, IReadOnlyList<double?> Seen, IReadOnlyList<double?> Expected, IReadOnlyList<double?> Bound)
{
    internal static DocumentSeries Of(WeekSeries series, Activity activity) => new(
        [.. activity.Weeks.Select(week => week.ToString())],
        [.. series.Seen.Select(Decimals.Four)],
        [.. series.Expected.Select(Decimals.Four)],
        [.. series.Bound.Select(Decimals.Four)]);
}
