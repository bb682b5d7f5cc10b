using System.Globalization;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class AgreementTests
{
    [Fact]
    public async Task The_control_totals_add_up_in_every_output()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var totals = (await written.DocumentAsync()).Totals;
        Assert.Equal(totals.Seen, totals.Counted + totals.Duplicate + totals.Rejected);

        var decisions = written.Rows(ReportFiles.Submissions).CountBy(row => row["decision"]).ToDictionary();
        Assert.Equal(totals, new DocumentTotals(
            decisions.Values.Sum(), decisions["counted"], decisions["duplicate"], decisions["rejected"], written.Rows(ReportFiles.Submissions).Count(row => row["review"] == "true")));

        var last = Sheet(written, "summary")[^1];
        Assert.Equal(totals, new DocumentTotals(Int(last["Files seen"]), Int(last["Counted"]), Int(last["Repeated"]), Int(last["Rejected"]), Int(last["To look at"])));

        var equation = Regex.Match(written.Text(ReportFiles.Html), "<p class=\"equation\">.*?</p>", RegexOptions.Singleline).Value;
        Assert.Equal(
            [totals.Seen, totals.Counted, totals.Duplicate, totals.Rejected],
            Regex.Matches(equation, "<b>(.*?)</b>").Select(number => Int(number.Groups[1].Value)));
    }

    [Fact]
    public async Task The_weeks_and_the_files_without_a_week_add_up_to_the_totals()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var document = await written.DocumentAsync();
        DocumentTotals[] parts = [.. document.Weeks.Select(week => week.Totals), document.WithoutWeek];
        Assert.Equal(
            document.Totals,
            new DocumentTotals(parts.Sum(part => part.Seen), parts.Sum(part => part.Counted), parts.Sum(part => part.Duplicate), parts.Sum(part => part.Rejected), parts.Sum(part => part.Review)));
        Assert.All(document.Weeks, week => Assert.Equal(week.Totals.Seen, week.Tallies.Sum(tally => tally.Submitted)));
    }

    [Fact]
    public async Task Every_unit_has_the_same_figures_in_CSV_JSON_XLSX_and_HTML()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var document = await written.DocumentAsync();
        var csv = written.Rows(ReportFiles.Tally);
        var xlsx = Sheet(written, "ranking");
        var html = written.Text(ReportFiles.Html);

        var tallies = document.Weeks.SelectMany(week => week.Tallies.Select(tally => (week.Week, Tally: tally))).ToList();
        Assert.Equal(tallies.Count, csv.Count);
        Assert.Equal(tallies.Count, xlsx.Count);
        foreach (var (week, tally) in tallies)
        {
            var line = csv.Single(row => row["week"] == week && row["unit"] == (tally.Unit ?? ""));
            Assert.Equal(
                Figures(tally),
                Texts(line["submitted"], line["counted"], line["duplicate"], line["rejected"], line["quota"], line["rank_raw"], line["rank_audited"], line["rank_low"], line["rank_high"]));
            Assert.Equal(tally.Attainment, line["attainment"] is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null);

            var cells = xlsx.Single(row => (string?)row["Week"] == week && (string?)row["Unit id"] == tally.Unit);
            Assert.Equal(
                Figures(tally),
                Texts(cells["Files seen"], cells["Counted"], cells["Repeated"], cells["Rejected"], cells["Quota"], cells["Raw rank"], cells["Audited rank"], cells["Rank, from"], cells["Rank, to"]));
            Assert.Equal(tally.Attainment, (double?)cells["Attainment"]);

            var row = RowsOf(html, week).Single(row => tally.Unit is null ? row.Contains("Unit not said", StringComparison.Ordinal) : row.Contains($">{tally.Unit}<", StringComparison.Ordinal));
            string[] shown = [.. Regex.Matches(row, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(cell => Regex.Match(Regex.Replace(cell.Groups[1].Value, "<[^>]*>", ""), @"^\s*(\d*)").Groups[1].Value)];
            var figures = shown[(tally.Unranked is null ? 4 : 1)..];
            Assert.Equal(Texts(tally.Submitted, tally.Counted, tally.Duplicate, tally.Rejected, tally.Quota), figures[..5]);
            Assert.Equal(Texts(tally.RankAudited, tally.RankRaw), tally.Unranked is null ? shown[..2] : ["", ""]);
        }
    }

    [Fact]
    public async Task Every_pair_has_the_same_score_in_CSV_JSON_and_XLSX()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var document = await written.DocumentAsync();
        var scores = written.Rows(ReportFiles.Submissions).Where(row => row["score"] != "").ToDictionary(row => row["submission_id"], row => double.Parse(row["score"], CultureInfo.InvariantCulture));
        var cells = Sheet(written, "duplicates").Concat(Sheet(written, "review")).ToDictionary(row => (string)row["Submission id"]!, row => (double)row["Probability or score"]!);

        Assert.Equal(scores, cells);
        Assert.Equal(scores, document.Duplicates.Concat(document.Reviews).ToDictionary(pair => pair.Later.SubmissionId, pair => pair.Score));
    }

    private static string[] Figures(DocumentTally tally)
        => Texts(tally.Submitted, tally.Counted, tally.Duplicate, tally.Rejected, tally.Quota, tally.RankRaw, tally.RankAudited, tally.RankLow, tally.RankHigh);

    private static string[] Texts(params object?[] figures) => [.. figures.Select(figure => Convert.ToString(figure, CultureInfo.InvariantCulture) ?? "")];

    private static int Int(object? figure) => Convert.ToInt32(figure, CultureInfo.InvariantCulture);

    private static List<IDictionary<string, object?>> Sheet(Written written, string name)
        => [.. MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: name).Cast<IDictionary<string, object?>>()];

    private static IEnumerable<string> RowsOf(string html, string week)
    {
        var table = Regex.Match(html, $"id=\"w-{week}\".*?</table>", RegexOptions.Singleline).Value;
        var body = Regex.Match(table, "<tbody>.*</tbody>", RegexOptions.Singleline).Value;
        return Regex.Matches(body, "<tr.*?</tr>", RegexOptions.Singleline).Select(row => row.Value);
    }
}
