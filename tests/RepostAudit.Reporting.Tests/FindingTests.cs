using System.Globalization;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Reporting.Document.Anomalies;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Texts.Findings;

namespace RepostAudit.Reporting.Tests;

public sealed class FindingTests
{
    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    [Fact]
    public void The_sample_holds_what_was_put_into_it()
        => Assert.Equal(
            ["after_hours u08", "concentration u14", "deadline_burst u05", "infeasible_quota u11", "machine_timing u07", "quota_bunching u12", "quota_cascade u00", "recycled u03"],
            DocumentAnomalies.Of(AnomalySample.Inquiry, AnomalySample.County).Findings.Select(finding => $"{finding.Detector} {string.Join(';', finding.Units.Select(unit => unit.Unit))}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_a_text_for_everything_about_findings(ReportLanguage language)
    {
        var texts = FindingTexts.In(language);
        Complete(texts.Names);
        Complete(texts.Sentences);
        Complete(texts.Measures);
        Complete(texts.Innocents);
        Complete(texts.Lacks);
        Complete(texts.Phrases);
    }

    [Fact]
    public void Both_languages_name_the_same_figures()
        => Assert.All(Enum.GetValues<Question>(), question => Assert.Equal(Named(ReportLanguage.En, question), Named(ReportLanguage.ZhCn, question)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_leaves_no_figure_open(ReportLanguage language)
    {
        var anomalies = DocumentAnomalies.Of(AnomalySample.Inquiry, AnomalySample.County);
        Assert.All(anomalies.Findings, finding => Assert.DoesNotMatch("[{}]|NaN|∞", FindingSentence.Of(finding, anomalies.Settings, FindingTexts.In(language))));
    }

    [Theory]
    [InlineData(ReportLanguage.En, 1, "Unit was number 2 from the bottom with 15, counted 150 in the next week (2026-W05), 3 times the 50 that its other weeks lead to expect, and fell back to 48.")]
    [InlineData(ReportLanguage.En, 2, "Unit was near the bottom twice with 15 together, counted 150 in the weeks after these two (2026-W05, 2026-W09), 3 times the 50 that its other weeks lead to expect, and fell back to 48 in the weeks after those.")]
    [InlineData(ReportLanguage.ZhCn, 2, "Unit两次垫底（两周合计15份），紧接着的两周（2026-W05、2026-W09）有效合计150份，是按其他各周应有的50份的3倍，之后的两周又回落到合计48份。")]
    public void Two_jumps_are_said_otherwise_than_one(ReportLanguage language, int jumps, string sentence)
    {
        var anomalies = DocumentAnomalies.Of(AnomalySample.Inquiry, AnomalySample.County);
        var finding = anomalies.Findings[0] with
        {
            Question = Question.JumpAndCollapse,
            Units = [anomalies.Findings[0].Units[0] with { Name = "Unit" }],
            Weeks = jumps == 1 ? ["2026-W05"] : ["2026-W05", "2026-W09"],
            Effect = new(3, 2.5, 3.5, 1),
            Figures = NamedFigures.Of(new Figures.Jumped(jumps, 15, 150, 48, 50, 2)),
        };

        Assert.Equal(sentence, FindingSentence.Of(finding, anomalies.Settings, FindingTexts.In(language)));
    }

    [Fact]
    public void Weeks_in_a_row_are_said_by_their_ends()
        => Assert.Equal("2025-W51 to 2026-W02, 2026-W05", FindingSentence.Weeks(["2025-W51", "2025-W52", "2026-W01", "2026-W02", "2026-W05"], FindingTexts.In(ReportLanguage.En)));

    [Fact]
    public async Task A_finding_has_the_same_figures_in_CSV_JSON_XLSX_and_HTML()
    {
        using var written = await Written.OfAsync(AnomalySample.Report, ReportLanguage.En);
        var anomalies = (await written.DocumentAsync()).Anomalies!;
        var csv = written.Rows(ReportFiles.Anomalies);
        var html = written.Text(ReportFiles.Html);
        var sheet = MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: "anomalies").Cast<IDictionary<string, object?>>().ToList();
        var texts = FindingTexts.In(ReportLanguage.En);
        Assert.NotEmpty(anomalies.Findings);
        Assert.Equal(anomalies.Findings.Count, csv.Count);
        Assert.Equal(anomalies.Findings.Count, sheet.Count);
        foreach (var (finding, line, cells) in anomalies.Findings.Zip(csv, sheet))
        {
            var sentence = FindingSentence.Of(finding, anomalies.Settings, texts);
            Assert.Equal([finding.Id, sentence, string.Join(';', finding.Weeks)], [line["finding"], line["explanation_en"], line["week"]]);
            Assert.Equal([finding.Effect.Value, finding.Effect.Low, finding.Effect.High, finding.QValue], new[] { "effect", "effect_low", "effect_high", "q_value" }.Select(column => double.Parse(line[column], CultureInfo.InvariantCulture)));
            Assert.Equal(finding.EvidenceCount, int.Parse(line["evidence_count"], CultureInfo.InvariantCulture));
            Assert.Equal([finding.Id, sentence], [cells["No."], cells["In one sentence"]]);
            Assert.Equal([finding.Effect.Value, finding.Effect.Low, finding.Effect.High, finding.QValue], new[] { "Effect", "Effect, low", "Effect, high", "q" }.Select(column => Convert.ToDouble(cells[column], CultureInfo.InvariantCulture)));
            var card = System.Net.WebUtility.HtmlDecode(Regex.Match(html, $"<article class=\"finding\" id=\"{finding.Id}\".*?</article>", RegexOptions.Singleline).Value);
            Assert.Contains(sentence, card, StringComparison.Ordinal);
            Assert.Contains(FindingSentence.Measure(finding.Question, finding.Effect.Value), card, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_upload_that_a_finding_rests_on_is_in_the_evidence()
    {
        using var written = await Written.OfAsync(AnomalySample.Report);
        var rows = written.Rows(ReportFiles.Evidence).GroupBy(row => row["finding"]).ToDictionary(of => of.Key, of => of.ToList());
        foreach (var finding in (await written.DocumentAsync()).Anomalies!.Findings)
        {
            var evidence = rows.GetValueOrDefault(finding.Id, []);
            Assert.Equal(finding.EvidenceCount, evidence.Count);
            Assert.Equal(finding.Evidence.Select(row => row.SubmissionId), evidence.Take(DocumentFinding.MostEvidence).Select(row => row["submission_id"]));
            Assert.All(evidence, row => Assert.Contains(row["week"], finding.Weeks));
        }
    }

    [Fact]
    public async Task Old_captures_name_what_they_repeat()
    {
        using var written = await Written.OfAsync(AnomalySample.Report);
        var rows = written.Rows(ReportFiles.Evidence).Where(row => row["detector"] == "recycled").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(AnomalySample.Rows.Single(upload => upload.Id == row["submission_id"]).DuplicateOf, row["duplicate_of"]));
    }

    [Fact]
    public async Task Findings_stand_in_the_changes_from_one_revision_to_the_next()
    {
        var changes = await Revised.TextAsync(ReportSample.Small(), ReportSample.Small() with { Inquiry = AnomalySample.Inquiry });
        Assert.Contains("finding,added,2026-W19,u03,", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_detectors_says_so_and_has_no_section()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        Assert.DoesNotContain("id=\"anomalies\"", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.Contains("No statistical detector has been run", written.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    private static void Complete<T>(IReadOnlyDictionary<T, string> table)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>().Order(), table.Keys.Order());
        Assert.All(table, text => Assert.NotEqual("", text.Value));
    }

    private static string[] Named(ReportLanguage language, Question question)
        => [.. Regex.Matches(FindingTexts.In(language).Sentences[question], @"\{[a-z_]+\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}
