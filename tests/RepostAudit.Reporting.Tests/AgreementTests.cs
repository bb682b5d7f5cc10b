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
    public async Task What_each_place_is_worth_is_the_same_in_CSV_JSON_XLSX_and_HTML()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var (csv, xlsx, html) = (written.Rows(ReportFiles.Tally), Sheet(written, "places"), written.Text(ReportFiles.Html));
        var ranked = (await written.DocumentAsync()).Weeks.SelectMany(week => week.Tallies.Where(tally => tally.Place is not null).Select(tally => (week.Week, Tally: tally))).ToList();
        Assert.Equal(7, ranked.Count);
        Assert.Equal(ranked.Count, xlsx.Count);
        foreach (var (week, tally) in ranked)
        {
            var place = tally.Place!;
            var figures = Texts(place.TiedWith.Count, place.FlagRaw?.Colour, place.FlagAudited?.Colour, place.UploadsToEscape, place.UploadsToSpare).Select(figure => figure.ToLowerInvariant()).ToList();

            var line = csv.Single(row => row["week"] == week && row["unit"] == tally.Unit);
            Assert.Equal(figures, Texts(line["tied_with"], line["flag_raw"], line["flag_audited"], line["uploads_to_escape"], line["uploads_to_spare"]));
            Assert.Equal(place.FlagAudited?.Warranted.ToString().ToLowerInvariant() ?? "", line["flag_warranted"]);

            var cells = xlsx.Single(row => (string?)row["Week"] == week && (string?)row["Unit id"] == tally.Unit);
            Assert.Equal(
                figures,
                Texts(cells["Units not told apart from it"], cells["Flag by submitted files"], cells["Flag by counted files"], cells["Uploads short of not being summoned"], cells["Uploads fewer that would summon it"]));
            Assert.Equal(Texts(place.FewestUploads), Texts(cells["Fewest uploads that change who is summoned"]));

            var shown = RowsOf(html, "worth", week).Select(Cells).SingleOrDefault(row => row[0].EndsWith(tally.Unit!, StringComparison.Ordinal));
            if (place is { FlagRaw: null, FlagAudited: null })
            {
                Assert.Null(shown);
                continue;
            }

            Assert.Equal(
                Texts(place.FlagRaw?.Colour, place.FlagAudited?.Colour, $"{tally.RankLow}–{tally.RankHigh}", place.UploadsToEscape, place.UploadsToSpare).Select(figure => figure == "" ? "–" : figure.ToLowerInvariant()),
                Texts(shown![1], shown[2], shown[4], shown[5], shown[6]));
            Assert.Equal((place.FlagAudited ?? place.FlagRaw)!.Warranted ? "warranted" : "not warranted", shown[3]);
            Assert.Equal($"any of the {place.TiedWith.Count} others", shown[7]);
        }
    }

    [Fact]
    public async Task What_each_ranking_is_worth_is_the_same_in_JSON_XLSX_and_HTML()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var (xlsx, html) = (Sheet(written, "worth"), written.Text(ReportFiles.Html));
        foreach (var week in (await written.DocumentAsync()).Weeks)
        {
            foreach (var (order, name) in new[] { (week.Worth!.Raw, "By submitted files"), (week.Worth.Audited, "By counted files") })
            {
                var cells = xlsx.Single(row => (string?)row["Week"] == week.Week && (string?)row["Ranking"] == name);
                Assert.Equal(
                    Texts(order.Units, order.Pairs, order.Settled, order.Share, order.Groups, order.CertainPlaces),
                    Texts(cells["Units ranked"], cells["Pairs of units"], cells["Pairs whose order is settled"], cells["Share of settled pairs"], cells["Groups told apart"], cells["Certain places"]));

                var shown = RowsOf(html, "worth", week.Week).Select(Cells).Single(row => row[0] == name);
                Assert.Equal(Texts(order.Units, order.Pairs, order.Settled, ReportTexts.In(ReportLanguage.En).Percent(order.Share!.Value), order.Groups, order.CertainPlaces), shown[1..]);
            }

            var audited = xlsx.Single(row => (string?)row["Week"] == week.Week && (string?)row["Ranking"] == "By counted files");
            Assert.Equal(Texts(week.Worth.TauB, week.Worth.FewestUploads), Texts(audited["Kendall's tau-b"], audited["Fewest uploads that change who is summoned"]));
        }
    }

    [Fact]
    public async Task The_burden_is_the_same_in_CSV_JSON_XLSX_and_HTML_and_adds_up()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var (csv, xlsx, html, t) = (written.Rows(ReportFiles.Tally), Sheet(written, "burden"), written.Text(ReportFiles.Html), ReportTexts.In(ReportLanguage.En));
        foreach (var week in (await written.DocumentAsync()).Weeks)
        {
            var burden = week.Burden!;
            Assert.Equal(week.Totals.Seen, burden.County.Uploads);
            Assert.Equal(
                (burden.County.Uploads, burden.County.Night, burden.County.DayOff, burden.County.OffHours),
                (burden.Units.Sum(unit => unit.Uploads), burden.Units.Sum(unit => unit.Night), burden.Units.Sum(unit => unit.DayOff), burden.Units.Sum(unit => unit.OffHours)));
            Assert.Equal(week.Tallies.Select(tally => (tally.Unit, tally.Submitted)), burden.Units.Select(unit => (unit.Unit, unit.Uploads)));
            foreach (var (unit, name) in burden.Units.Select(unit => (unit, unit.Name ?? unit.Unit ?? "Unit not said")).Append((burden.County, "Total")))
            {
                if (name != "Total")
                {
                    var line = csv.Single(row => row["week"] == week.Week && row["unit"] == (unit.Unit ?? ""));
                    Assert.Equal(Texts(unit.Uploads, unit.Night, unit.DayOff, unit.OffHours), Texts(line["submitted"], line["night"], line["day_off"], line["off_hours"]));
                    Assert.Equal(unit.StaffHours, double.Parse(line["staff_hours"], CultureInfo.InvariantCulture));
                }

                var cells = xlsx.Single(row => (string?)row["Week"] == week.Week && (string?)row["Unit id"] == unit.Unit && (unit.Unit is not null || (string?)row["Unit"] == name));
                Assert.Equal(
                    Texts(unit.Uploads, unit.Night, unit.DayOff, unit.OffHours, unit.StaffHours, unit.Staff, unit.MinutesPerHead, unit.CountedPerHead),
                    Texts(cells["Files seen"], cells["At night"], cells["On a day off"], cells["At night or on a day off"], cells["Hours of working time"], cells["Staff"], cells["Minutes per head"], cells["Counted per head"]));

                var shown = RowsOf(html, "burden", week.Week).Select(Cells).First(row => row.Length == 9 && (unit.Unit is null ? row[0] == name : row[0].EndsWith(unit.Unit, StringComparison.Ordinal)));
                Assert.Equal(
                    Texts(unit.Uploads, unit.Night, unit.DayOff, unit.OffHours, t.Hundredths(unit.StaffHours), unit.Staff, unit.MinutesPerHead is { } minutes ? t.Amount(minutes) : null, unit.CountedPerHead is { } perHead ? t.Hundredths(perHead) : null)
                        .Select(figure => figure == "" ? "–" : figure),
                    shown[1..]);
            }
        }
    }

    [Fact]
    public async Task The_targets_are_the_same_in_JSON_and_XLSX()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var targets = (await written.DocumentAsync()).Weeks.Reverse().SelectMany(week => week.Burden!.Targets.Select(target => Texts(
            week.Week, target.Unit, target.Level, target.Quota, target.PassedOn, target.MarkUp, target.Staff, target.PerHead, target.Population, target.PerThousandResidents)));

        Assert.Equal(targets, Sheet(written, "targets").Select(row => Texts(
            row["Week"], row["Unit id"], ((string?)row["Level"])?.TrimStart('\''), row["Quota"], row["Passed on to those below"], row["Passed on over own quota"], row["Staff"], row["Quota per head"], row["Inhabitants"], row["Quota per 1,000 inhabitants"])));
    }

    [Fact]
    public async Task The_leader_s_sentences_say_figures_that_the_document_has()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var week = (await written.DocumentAsync()).Weeks[^1];
        var sentences = Regex.Match(written.Text(ReportFiles.Html), "<section id=\"leader\".*?</section>", RegexOptions.Singleline).Value;

        Assert.Equal(3, Regex.Count(sentences, "<li>"));
        Assert.Contains($"{week.Worth!.Audited.Units} units were ranked", sentences, StringComparison.Ordinal);
        Assert.Equal(week.SummonedAudited.Count, week.SummonedByChance.Count());
        Assert.Contains("The figures do not bear that out for any of them", sentences, StringComparison.Ordinal);
        Assert.Contains($"{week.Burden!.County.Uploads} uploads took about", sentences, StringComparison.Ordinal);
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

    private static string[] Cells(string row)
        => [.. Regex.Matches(row, "<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline).Select(cell => System.Net.WebUtility.HtmlDecode(Regex.Replace(cell.Groups[1].Value, "<[^>]*>", "")).Trim())];

    /// <summary>All rows below the headings of a week's tables in a section.</summary>
    private static IEnumerable<string> RowsOf(string html, string section, string week)
        => Regex.Matches(Regex.Match(html, $"id=\"{section}-{week}\".*?</details>", RegexOptions.Singleline).Value, "<tr.*?</tr>", RegexOptions.Singleline).Select(row => row.Value);

    private static IEnumerable<string> RowsOf(string html, string week)
    {
        var table = Regex.Match(html, $"id=\"w-{week}\".*?</table>", RegexOptions.Singleline).Value;
        var body = Regex.Match(table, "<tbody>.*</tbody>", RegexOptions.Singleline).Value;
        return Regex.Matches(body, "<tr.*?</tr>", RegexOptions.Singleline).Select(row => row.Value);
    }
}
