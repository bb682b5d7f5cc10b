using System.Text;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;

namespace RepostAudit.Core.Tests.Tables;

public sealed class TableFilesTests : TablesUnderTest
{
    [Fact]
    public void Without_tables_nothing_is_known_and_nothing_is_wrong()
    {
        Write("manifest.csv", "another's");
        Write("u01/units.csv", "another's");

        var read = Read();

        Assert.Equal((false, false), (read.County.HasUnits, read.County.HasQuotas));
        Assert.Empty(read.Articles);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_byte_order_mark_other_columns_and_their_order_are_taken_as_they_come()
    {
        Write("units.csv", "\ufeffnote, NAME ,Unit\nx,\"a, b\",u01\n");

        Assert.Equal("a, b", Read().County.Find(Facts.Unit("u01"))!.Name);
        Assert.Empty(Read().Problems);
    }

    [Fact]
    public void A_table_may_be_spelled_in_any_case_and_is_named_as_it_is_spelled()
    {
        Write("Units.CSV", "unit,name\nu01,Office\n,x\n");

        Assert.NotNull(Read().County.Find(Facts.Unit("u01")));
        AssertPlace(OnlyProblem(Read()), "Units.CSV", 3, "unit");
    }

    [Fact]
    public void Of_several_spellings_the_exact_one_is_read()
    {
        Write("Units.csv", "unit,name\nu01,Other\n");
        Write("units.csv", "unit,name\nu01,Exact\n");
        Write("UNITS.csv", "unit,name\nu01,Other\n");

        Assert.Equal("Exact", Read().County.Find(Facts.Unit("u01"))!.Name);
    }

    [Fact]
    public void A_quote_that_is_not_closed_and_a_comma_that_is_not_quoted_spoil_their_own_rows_alone()
    {
        Write("units.csv", "unit,name\n\"u01,Open\nu02,Shifted,by one\nu03,Office\n");

        Assert.Equal((null, null), (Read().County.Find(Facts.Unit("u01")), Read().County.Find(Facts.Unit("u02"))));
        Assert.NotNull(Read().County.Find(Facts.Unit("u03")));
        Assert.Equal([2, 3], Read().Problems.Select(problem => problem.Row));
    }

    [Fact]
    public void Rows_that_are_not_UTF8_are_reported_once_for_the_file()
    {
        // "县" in GBK, as a spreadsheet in Chinese saves it.
        Write("units.csv", [.. "unit,name\nu01,"u8, 0xcf, 0xd8, .. "\nu02,"u8, 0xcf, 0xd8, .. "\nu03,Office\n"u8]);

        Assert.Equal((null, null), (Read().County.Find(Facts.Unit("u01")), Read().County.Find(Facts.Unit("u02"))));
        Assert.NotNull(Read().County.Find(Facts.Unit("u03")));
        AssertPlace(OnlyProblem(Read()), "units.csv", 2, null);
        Assert.Contains("UTF-8", OnlyProblem(Read()).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_in_UTF16_is_reported_and_says_nothing()
    {
        Write("units.csv", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("unit,name\nu01,Office\n")]);

        Assert.False(Read().County.HasUnits);
        Assert.Contains(Read().Problems, problem => problem.Fix.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\0\0\0")]
    public void A_table_without_a_header_lacks_each_column_that_it_needs(string text)
    {
        Write("units.csv", text);

        Assert.Equal(["unit", "name"], Read().Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Problems_come_by_file_and_row()
    {
        Write("units.csv", "unit,name\n,x\nu01,x,y\n");
        Write("quotas.csv", "week,unit,quota\n2024-W10,u01,?\n");
        Write("articles.csv", "article,source\nda01,\n,x\n");

        Assert.Equal(
            [("articles.csv", 1), ("articles.csv", 3), ("quotas.csv", 2), ("units.csv", 2), ("units.csv", 3)],
            Read().Problems.Select(problem => (problem.File, problem.Row!.Value)));
    }

    [Fact]
    public void A_table_that_cannot_be_had_is_a_problem_and_the_others_are_read()
    {
        var lost = new Problem("units.csv", null, null, "It cannot be had", "Try again");

        var read = CountyTables.Read(shape => shape.File switch
        {
            CountyTables.UnitsFile => Table.Unreadable(lost),
            "articles.csv" => Table.Of("articles.csv", "article,title\nda01,x\n"u8, shape),
            _ => null,
        });

        Assert.Equal([lost], read.Problems);
        Assert.Single(read.Articles);
    }

    [Fact]
    public void A_file_that_is_too_large_is_told_by_its_length_alone()
    {
        Assert.Null(Table.Oversize("units.csv", 256_000_000));
        Assert.Contains("256000001", Table.Oversize("units.csv", 256_000_001)!.What, StringComparison.Ordinal);
    }
}
