using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Csv;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Reporting.Tests;

public sealed class CsvTests
{
    [Fact]
    public async Task Columns_are_those_of_the_file_contract()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        Assert.Equal("submission_id,week,unit,submitter,article,channel,uploaded_at,path,decision,duplicate_of,match_kind,score,reason,review,article_shown,claim_check\n", written.Text(ReportFiles.Submissions));
        Assert.Equal("week,unit,submitted,counted,duplicate,rejected,quota,attainment,rank_raw,rank_audited,rank_low,rank_high,tied_with,flag_raw,flag_audited,flag_warranted,uploads_to_escape,uploads_to_spare,night,day_off,off_hours,staff_hours\n", written.Text(ReportFiles.Tally));
        Assert.Equal("week,units,detector,p_value,q_value,effect,explanation,finding,question,effect_low,effect_high,effect_expected,evidence_count,explanation_en\n", written.Text(ReportFiles.Anomalies));
        Assert.Equal("finding,detector,week,unit,submission_id,duplicate_of,submitter,uploaded_at\n", written.Text(ReportFiles.Evidence));
    }

    [Fact]
    public async Task There_is_no_byte_order_mark()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        Assert.Equal((byte)'s', written.Bytes(ReportFiles.Submissions)[0]);
    }

    [Fact]
    public async Task Each_decision_gives_its_reason()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        Assert.Equal(
            ["", "", "same_bytes", "pdq_distance=1", "resembles 2024-W10/u01/朋友圈 1.png", "", "", "", "same_writing_and_picture", "", "", "blank", "not_in_manifest"],
            written.Rows(ReportFiles.Submissions).Select(row => row["reason"]));
    }

    [Fact]
    public async Task A_duplicate_names_the_earlier_file_its_kind_and_its_score()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var row = written.Rows(ReportFiles.Submissions).Single(row => row["reason"] == "pdq_distance=1");
        Assert.Equal(("duplicate", "2024-W10/u01/朋友圈 1.png", "reencoded", "0.9922", "false"), (row["decision"], row["duplicate_of"], row["match_kind"], row["score"], row["review"]));
    }

    [Fact]
    public async Task A_time_keeps_the_offset_and_the_fraction_it_came_with()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var times = written.Rows(ReportFiles.Submissions).ConvertAll(row => row["uploaded_at"]);
        Assert.Contains("2024-03-05T09:00:00.25+09:00", times);
        Assert.Contains("2024-03-13T09:00:00+00:00", times);
        Assert.Contains("", times);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_escaped()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        var rows = written.Rows(ReportFiles.Submissions);
        Assert.Contains("'=2+3.png", rows.Select(row => row["path"]));
        Assert.Contains($"'{ReportSample.Formula}", rows.Select(row => row["submitter"]));
        Assert.Contains("'-1+1", rows.Select(row => row["submitter"]));
        Assert.Contains("'@dp", rows.Select(row => row["submitter"]));
    }

    [Property]
    public Property Whatever_the_fields_hold_they_are_read_back_as_they_were()
        => Prop.ForAll(ArbMap.Default.ArbFor<(NonNull<string>, NonNull<string>)>(), pair =>
        {
            // Lone surrogates are no text: they become U+FFFD in any UTF-8 file.
            string[] fields = [.. new[] { pair.Item1.Get, pair.Item2.Get }.Select(text => new string([.. text.Where(c => !char.IsSurrogate(c))]))];
            using var stream = new MemoryStream();
            CsvTable.WriteAsync(stream, ["a", "b"], [fields], CancellationToken.None).GetAwaiter().GetResult();
            using var csv = CsvHelper.CsvReader.Create(stream.ToArray());
            csv.Read();
            return csv.GetString(0) == FormulaGuard.Escape(fields[0]) && csv.GetString(1) == FormulaGuard.Escape(fields[1]);
        });

    [Property]
    public bool No_escaped_text_begins_like_a_formula(NonNull<string> text)
        => FormulaGuard.Escape(text.Get) is "" or [not ('=' or '+' or '-' or '@' or '\t' or '\r'), ..];
}
