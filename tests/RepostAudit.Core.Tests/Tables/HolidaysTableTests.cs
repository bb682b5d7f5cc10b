using RepostAudit.Core.Burden;

namespace RepostAudit.Core.Tests.Tables;

public sealed class HolidaysTableTests : TablesUnderTest
{
    [Fact]
    public void Days_off_and_days_worked_are_read()
    {
        Write("Holidays.csv", "date,kind,name\n2027-02-06,off,春节\n2027-02-20,WORK,\n");

        Assert.Equal([new Holiday(new(2027, 2, 6), DayKind.Off, "春节"), new Holiday(new(2027, 2, 20), DayKind.Work, null)], Read().County.Holidays);
        Assert.Empty(Read().Problems);
    }

    [Theory]
    [InlineData("2027-02-30,off,", "date")]
    [InlineData("6.2.2027,off,", "date")]
    [InlineData(",off,", "date")]
    [InlineData("2027-02-06,holiday,", "kind")]
    [InlineData("2027-02-06,,", "kind")]
    public void A_row_that_names_no_day_or_no_kind_is_left_out_and_reported(string row, string field)
    {
        Write("holidays.csv", $"date,kind,name\n{row}\n2027-10-01,off,国庆节\n");

        Assert.Single(Read().County.Holidays);
        AssertPlace(OnlyProblem(Read()), "holidays.csv", 2, field);
    }

    [Fact]
    public void Of_two_rows_about_one_day_the_first_is_taken()
    {
        Write("holidays.csv", "date,kind\n2027-10-01,off\n2027-10-01,work\n");

        Assert.Equal(DayKind.Off, Assert.Single(Read().County.Holidays).Kind);
        Assert.Single(Read().Problems);
    }

    [Fact]
    public void Without_the_file_the_county_names_no_days() => Assert.Empty(Read().County.Holidays);
}
