using RepostAudit.Core.Articles;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests.Tables;

public sealed class CountyTablesTests : TablesUnderTest
{
    private static UnitId Id(string text) => UnitId.Parse(text).OrThrow();

    private static IsoWeek Week => new(2024, 10);

    [Fact]
    public void Units_and_quotas_are_read()
    {
        Write("units.csv", "unit,name,parent,level,staff,population\nt,Town,,town,,\nu01,县委办,t,village,32,0\n");
        Write("quotas.csv", "week,unit,quota\n2024-W10,u01,19\n2024-W10,t,40\n");

        var county = Read().County;

        Assert.Equal(new Unit(Id("u01"), "县委办", Id("t"), "village", 32, 0), county.Find(Id("u01")));
        Assert.Equal(new Unit(Id("t"), "Town", null, "town"), county.Find(Id("t")));
        Assert.Equal((19, 40), (county.Quota(Week, Id("u01")), county.Quota(Week, Id("t"))));
        Assert.Empty(Read().Problems);
    }

    [Theory]
    [InlineData("u01,x,,,many,", "staff")]
    [InlineData("u01,x,,,-1,", "staff")]
    [InlineData("u01,x,,,,1.5", "population")]
    [InlineData("u01,x,,,,99999999999", "population")]
    [InlineData("u01,x,nowhere,,,", "parent")]
    [InlineData("u01,x,u01,,,", "parent")]
    [InlineData("u01,\"a\u0007b\",,,,", "name")]
    public void A_bad_value_is_missing_and_reported_and_its_unit_is_kept(string row, string field)
    {
        Write("units.csv", $"unit,name,parent,level,staff,population\n{row}\n");

        Assert.Equal((null, null, null), (Read().County.Find(Id("u01"))!.Parent, Read().County.Find(Id("u01"))!.Staff, Read().County.Find(Id("u01"))!.Population));
        AssertPlace(OnlyProblem(Read()), "units.csv", 2, field);
    }

    [Fact]
    public void Units_that_are_above_themselves_lose_their_parents_and_those_below_the_circle_keep_theirs()
    {
        Write("units.csv", "unit,name,parent\na,A,b\nb,B,a\nu01,X,a\n");

        var county = Read().County;

        Assert.Equal((null, null, Id("a")), (county.Find(Id("a"))!.Parent, county.Find(Id("b"))!.Parent, county.Find(Id("u01"))!.Parent));
        Assert.Equal([2, 3], Read().Problems.Select(problem => problem.Row));
    }

    [Fact]
    public void Of_two_rows_about_one_unit_or_quota_the_first_is_taken_and_both_are_named()
    {
        Write("units.csv", "unit,name\nu01,First\nu01,Second\n");
        Write("quotas.csv", "week,unit,quota\n2024-W10,u01,1\n2024-W10,u01,2\n");

        Assert.Equal(("First", 1), (Read().County.Find(Id("u01"))!.Name, Read().County.Quota(Week, Id("u01"))));
        Assert.Equal([("quotas.csv", 3), ("units.csv", 3)], Read().Problems.Select(problem => (problem.File, problem.Row!.Value)));
        Assert.All(Read().Problems, problem => Assert.Contains("Rows 2 and 3", problem.What, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-W60,u01,1", "week")]
    [InlineData("2024-W10,,1", "unit")]
    [InlineData("2024-W10,u01,-1", "quota")]
    [InlineData("2024-W10,u01,", "quota")]
    public void A_bad_quota_is_missing_and_reported_and_later_rows_are_read(string row, string field)
    {
        Write("quotas.csv", $"week,unit,quota\n{row}\n2024-W11,u01,7\n");

        Assert.Null(Read().County.Quota(Week, Id("u01")));
        Assert.Equal(7, Read().County.Quota(new(2024, 11), Id("u01")));
        AssertPlace(OnlyProblem(Read()), "quotas.csv", 2, field);
    }

    [Fact]
    public void A_quota_of_an_unknown_unit_is_kept_and_reported_once()
    {
        Write("units.csv", "unit,name\nu01,Office\n");
        Write("quotas.csv", "week,unit,quota\n2024-W10,u77,1\n2024-W11,u77,2\n");

        Assert.Equal(1, Read().County.Quota(Week, Id("u77")));
        AssertPlace(OnlyProblem(Read()), "quotas.csv", 2, "unit");
    }

    [Theory]
    [InlineData("units.csv", "name\nx\n", "unit")]
    [InlineData("quotas.csv", "week,quota\n2024-W10,1\n", "unit")]
    [InlineData("articles.csv", "title\nx\n", "article")]
    public void A_missing_column_is_one_problem_for_the_file(string file, string text, string column)
    {
        Write(file, text);

        AssertPlace(OnlyProblem(Read()), file, 1, column);
    }

    [Fact]
    public void Articles_are_read()
    {
        Write("articles.csv", "article,title,source,published\nda01,青澜县,新闻,2024-03-01\nda02,'=x,,2024-03-01T23:00:00+08:00\nda03,y,,someday\n");

        var read = Read();

        Assert.Equal(
            [
                new Article(ArticleId.Parse("da01").OrThrow(), "青澜县", "新闻", new DateOnly(2024, 3, 1)),
                new Article(ArticleId.Parse("da02").OrThrow(), "=x", null, new DateOnly(2024, 3, 1)),
                new Article(ArticleId.Parse("da03").OrThrow(), "y", null, null),
            ],
            read.Articles);
        AssertPlace(OnlyProblem(read), "articles.csv", 4, "published");
    }
}
