using System.Text;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables.Ledgers;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests.Tables.Ledgers;

public sealed class LedgerTableTests
{
    private const string Header = "submission_id,unit,uploaded_at,decision,week,submitter,duplicate_of";

    private static readonly CountyCalendar Shanghai = new(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8"));

    [Fact]
    public void Rows_are_read()
    {
        var read = Read("S1,u01,2024-03-04T15:40:11+08:00,counted,2024-W10,p1,", "S2,u02,2024-03-10T23:59:59+08:00,duplicate,,,S1", "S3,u01,2024-03-11T00:00:00+08:00,rejected,,p1,");

        Assert.Equal(
            [
                new("S1", new(2024, 10), Facts.Unit("u01"), Person("p1"), new(2024, 3, 4, 15, 40, 11), Outcome.Counted, null),
                new("S2", new(2024, 10), Facts.Unit("u02"), null, new(2024, 3, 10, 23, 59, 59), Outcome.Duplicate, "S1"),
                new ActivityRow("S3", new(2024, 11), Facts.Unit("u01"), Person("p1"), new(2024, 3, 11), Outcome.Rejected, null),
            ],
            read.Rows);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Only_four_columns_are_needed_in_any_order_and_others_may_stand_between()
    {
        var read = Of("decision,note,UPLOADED_AT, unit ,submission_id\ncounted,x,2024-03-04T01:00:00Z,u01,S1\n");

        Assert.Equal(("S1", null, null), (Assert.Single(read.Rows).Id, read.Rows[0].Submitter, read.Rows[0].DuplicateOf));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Times_are_told_on_the_countys_clocks()
        => Assert.Equal((new DateTime(2024, 3, 4, 1, 0, 0), new IsoWeek(2024, 10)), Assert.Single(Read("S1,u01,2024-03-03T17:00:00Z,counted,2024-W10,,").Rows) is var row ? (row.UploadedAt, row.Week) : default);

    [Theory]
    [InlineData("\ufeff", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\ufeff", "\r\n")]
    [InlineData("", "\r")]
    public void A_byte_order_mark_and_line_breaks_of_all_kinds_change_nothing(string mark, string lineBreak)
    {
        var read = Of(mark + string.Join(lineBreak, Header, "S1,u01,2024-03-04T15:40:11+08:00,counted,,,", "", "S2,u01,2024-03-04T15:40:12+08:00,no,,,"));

        Assert.Equal("S1", Assert.Single(read.Rows).Id);
        AssertPlace(Only(read), 4, "decision");
    }

    [Fact]
    public void Quoted_commas_line_breaks_and_quotes_are_parts_of_values()
    {
        var read = Of("submission_id,note,unit,uploaded_at,decision\r\n\"a,\"\"b\"\"\",\"one\r\ntwo\",u01,2024-03-04T15:40:11+08:00,counted\r\nS2,,u01,2024-03-04T15:40:12+08:00,?\r\n");

        Assert.Equal("a,\"b\"", Assert.Single(read.Rows).Id);
        AssertPlace(Only(read), 4, "decision");
    }

    [Fact]
    public void An_unknown_unit_is_named_once_and_its_rows_are_used()
    {
        var county = new County([new(Facts.Unit("u01"), "Office")], new Dictionary<(IsoWeek, UnitId), int>());

        var read = Of(Table("S1,u01,2024-03-04T15:40:11+08:00,counted,,,", "S2,u77,2024-03-04T15:40:11+08:00,counted,,,", "S3,u77,2024-03-04T15:40:11+08:00,counted,,,"), county);

        Assert.Equal(3, read.Rows.Count);
        AssertPlace(Only(read), 3, "unit");
        Assert.Contains("u77", Only(read).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_without_quotas_is_named_once_and_its_rows_are_used()
    {
        var county = new County([], new Dictionary<(IsoWeek, UnitId), int> { [(new(2024, 10), Facts.Unit("u01"))] = 9 });

        var read = Of(Table("S1,u01,2024-03-04T15:40:11+08:00,counted,,,", "S2,u01,2024-03-12T15:40:11+08:00,counted,,,", "S3,u02,2024-03-13T15:40:11+08:00,counted,,,"), county);

        Assert.Equal(3, read.Rows.Count);
        AssertPlace(Only(read), 3, "week");
        Assert.Contains("2024-W11", Only(read).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S1,u01,2024-03-04T15:40:11+08:00,counted,2024-W11,,", "week")]
    [InlineData("S1,u01,2024-03-04T15:40:11+08:00,counted,10,,", "week")]
    [InlineData(",u01,2024-03-04T15:40:11+08:00,counted,,,", "submission_id")]
    [InlineData("S1,,2024-03-04T15:40:11+08:00,counted,,,", "unit")]
    [InlineData("S1,u01,,counted,,,", "uploaded_at")]
    [InlineData("S1,u01,2024-03-04T15:40:11,counted,,,", "uploaded_at")]
    [InlineData("S1,u01,2024-03-32T15:40:11+08:00,counted,,,", "uploaded_at")]
    [InlineData("S1,u01,2024-03-04T15:40:11+08:00,,,,", "decision")]
    [InlineData("S1,u01,2024-03-04T15:40:11+08:00,Counted,,,", "decision")]
    [InlineData("S1,u01,2024-03-04T15:40:11+08:00,maybe,,,", "decision")]
    [InlineData("S1,u01,2024-03-04T15:40:11+08:00,counted,,,,", null)]
    [InlineData("S1,\"u01,2024-03-04T15:40:11+08:00,counted,,,", null)]
    public void A_row_that_cannot_be_used_is_left_out_and_named(string row, string? field)
    {
        var read = Read(row, "S9,u09,2024-03-04T15:40:11+08:00,counted,,,");

        Assert.Equal("S9", Assert.Single(read.Rows).Id);
        AssertPlace(Only(read), 2, field);
    }

    [Fact]
    public void A_row_with_several_flaws_is_told_all_of_them()
        => Assert.Equal([(2, "submission_id"), (2, "unit"), (2, "uploaded_at"), (2, "decision")], Read(",,,,,,p1", "S9,u09,2024-03-04T15:40:11+08:00,counted,,,").Problems.Select(problem => (problem.Row!.Value, problem.Field!)).OrderBy(of => Array.IndexOf(Header.Split(','), of.Item2)));

    [Fact]
    public void Rows_of_commas_are_no_rows()
    {
        var read = Read("S1,u01,2024-03-04T15:40:11+08:00,counted,,,", ",,,,,,", ",,,,,,");

        Assert.Single(read.Rows);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Of_two_rows_with_one_id_the_first_is_taken()
    {
        var read = Read("S1,u01,2024-03-04T15:40:11+08:00,counted,,,", "S1,u02,2024-03-04T15:40:11+08:00,counted,,,");

        Assert.Equal(Facts.Unit("u01"), Assert.Single(read.Rows).Unit);
        AssertPlace(Only(read), 3, "submission_id");
        Assert.Contains("Row 2", Only(read).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "not in the file")]
    [InlineData("S2", "not earlier")]
    [InlineData("S3", "not earlier")]
    [InlineData("S4", "not earlier")]
    public void What_repeats_nothing_earlier_keeps_its_decision_and_loses_its_link(string of, string why)
    {
        var read = Read(
            "S1,u01,2024-03-04T15:40:11+08:00,counted,,,",
            $"S2,u01,2024-03-04T15:40:12+08:00,duplicate,,,{of}",
            "S3,u01,2024-03-04T15:40:12+08:00,counted,,,",
            "S4,u01,2024-03-04T15:40:13+08:00,counted,,,");

        Assert.Equal((Outcome.Duplicate, null), (read.Rows[1].Outcome, read.Rows[1].DuplicateOf));
        Assert.Equal(4, read.Rows.Count);
        AssertPlace(Only(read), 3, "duplicate_of");
        Assert.Contains(why, Only(read).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_upload_may_stand_below()
        => Assert.Equal("S1", Read("S2,u01,2024-03-04T15:40:12+08:00,duplicate,,,S1", "S1,u01,2024-03-04T15:40:11+08:00,counted,,,").Rows[0].DuplicateOf);

    [Fact]
    public void Different_offsets_are_noticed_once()
    {
        var read = Read("S1,u01,2024-03-04T15:40:11+08:00,counted,,,", "S2,u01,2024-03-04T15:40:11+09:00,counted,,,", "S3,u01,2024-03-04T15:40:11+09:00,counted,,,");

        Assert.Equal(14, read.Rows[1].UploadedAt.Hour);
        AssertPlace(Only(read), 3, "uploaded_at");
    }

    [Fact]
    public void More_than_twenty_rows_with_one_flaw_are_summed_up()
    {
        var read = Read([.. Enumerable.Range(0, 100).Select(i => $"S{i},u01,2024-03-04T15:40:11+08:00,{(i < 70 ? "no" : "counted")},{(i == 99 ? "2024-W11" : "")},,")]);

        Assert.Equal(29, read.Rows.Count);
        Assert.Equal(20, read.Problems.Count(problem => problem is { Row: not null, Field: "decision" }));
        Assert.Contains("50 more", Assert.Single(read.Problems, problem => problem.Row is null).What, StringComparison.Ordinal);
        Assert.Equal(22, read.Problems.Count);
    }

    [Fact]
    public void Exactly_twenty_are_named_one_by_one()
        => Assert.Equal(20, Read([.. Enumerable.Range(0, 30).Select(i => $"S{i},u01,2024-03-04T15:40:11+08:00,{(i < 20 ? "no" : "counted")},,,")]).Problems.Count(problem => problem.Row is not null));

    [Fact]
    public void Rows_that_are_not_UTF8_are_left_out()
    {
        // "县" in GBK, as a spreadsheet in Chinese saves it.
        var read = Of([.. Encoding.UTF8.GetBytes(Header), .. "\nS1,"u8, 0xcf, 0xd8, .. ",2024-03-04T15:40:11+08:00,counted,,,\nS2,u01,2024-03-04T15:40:11+08:00,counted,,,\n"u8]);

        Assert.Equal("S2", Assert.Single(read.Rows).Id);
        AssertPlace(Only(read), 2, null);
        Assert.Contains("UTF-8", Only(read).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("submission_id,unit,uploaded_at\nS1,u01,2024-03-04T15:40:11+08:00\n", "decision")]
    [InlineData("submission_id;unit;uploaded_at;decision\n", "submission_id")]
    public void Without_a_column_that_it_needs_nothing_is_read(string text, string column)
    {
        var read = Of(text);

        Assert.Empty(read.Rows);
        Assert.Contains(read.Problems, problem => problem.Field == column && problem.Row == 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    [InlineData("\n\r\n")]
    [InlineData(Header)]
    [InlineData(Header + "\n")]
    public void A_file_without_rows_says_so(string text)
    {
        var read = Of(text);

        Assert.Empty(read.Rows);
        AssertPlace(Only(read), 1, null);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_named_and_the_first_is_taken()
    {
        var read = Of("submission_id,unit,unit,uploaded_at,decision\nS1,u01,u02,2024-03-04T15:40:11+08:00,counted\n");

        Assert.Equal(Facts.Unit("u01"), Assert.Single(read.Rows).Unit);
        AssertPlace(Only(read), 1, "unit");
    }

    [Fact]
    public void A_quote_left_open_amid_a_file_of_several_chunks_spoils_its_own_row_alone()
    {
        // 120,000 rows have more characters than are read at once.
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < 120_000; i++)
        {
            text.Append(i == 70_000 ? "\"" : "").Append('S').Append(i).Append(",u01,2024-03-04T15:40:11+08:00,counted,,,\n");
        }

        var read = Of(text.ToString());

        Assert.True(text.Length > 1 << 22);
        Assert.Equal(119_999, read.Rows.Count);
        AssertPlace(Only(read), 70_002, null);
    }

    [Fact]
    public void An_inch_mark_that_is_not_quoted_harms_nobody_behind_it()
    {
        // Half of the rows have a line break inside quotes; a mark in a value without quotes neither opens nor closes any.
        var text = new StringBuilder("submission_id,unit,uploaded_at,decision,note\nS,u01,2024-03-04T15:40:11+08:00,counted,5\" screen\n");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append('S').Append(i).Append(",u01,2024-03-04T15:40:11+08:00,counted,\"a\nb\"\n");
        }

        var read = Of(text.ToString());

        Assert.True(text.Length > 1 << 22);
        Assert.Equal((100_001, 0), (read.Rows.Count, read.Problems.Count));
    }

    [Fact]
    public void The_stream_is_left_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header));
        LedgerTable.Read("ledger.csv", stream, County.Unknown, Shanghai);
        Assert.True(stream.CanRead);
    }

    private static string Table(params string[] rows) => string.Join('\n', [Header, .. rows]) + "\n";

    private static LedgerTable Read(params string[] rows) => Of(Table(rows));

    private static LedgerTable Of(string text, County? county = null) => Of(Encoding.UTF8.GetBytes(text), county);

    private static LedgerTable Of(byte[] bytes, County? county = null) => LedgerTable.Read("ledger.csv", new MemoryStream(bytes), county ?? County.Unknown, Shanghai);

    private static SubmitterId Person(string id) => SubmitterId.Parse(id).OrThrow();

    private static Problem Only(LedgerTable read)
    {
        var problem = Assert.Single(read.Problems);
        Assert.NotEmpty(problem.What);
        Assert.NotEmpty(problem.Fix);
        return problem;
    }

    private static void AssertPlace(Problem problem, int? row, string? field) => Assert.Equal(("ledger.csv", row, field), (problem.File, problem.Row, problem.Field));
}
