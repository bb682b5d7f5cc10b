using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Tests.Folder;

public sealed class TablesInFolderTests : FolderUnderTest
{
    private static UnitId Office => UnitId.Parse("u01").OrThrow();

    public TablesInFolderTests() => Pictures("u01/a.png");

    [Fact]
    public void The_countys_tables_are_read_from_the_root_of_the_folder_however_they_are_spelled()
    {
        Folder.Write("Units.csv", "unit,name\nu01,Office\n");
        Folder.Write("QUOTAS.CSV", "week,unit,quota\n2024-W10,u01,19\n");
        Folder.Write("articles.csv", "article,title\nda01,青澜县\n");
        Folder.Write("Holidays.csv", "date,kind,name\n2027-10-01,off,国庆节\n");

        var read = Read();

        Assert.Equal(("Office", 19), (read.County.Find(Office)!.Name, read.County.Quota(new(2024, 10), Office)));
        Assert.Equal("青澜县", Assert.Single(read.Articles).Title);
        Assert.Equal("国庆节", Assert.Single(read.County.Holidays).Name);
        Assert.Empty(read.Ignored);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Problems_of_the_tables_stand_among_the_others_by_file_and_row()
    {
        Folder.Write("Units.csv", "unit,name\nu01,Office\n,x\n");
        Folder.Write("articles.csv", "article,title\n,x\n");
        Manifest($"u01/a.png,u01,s1,{Noon},,", $"gone.png,u01,s1,{Noon},,");

        Assert.Equal(
            [("Units.csv", 3), ("articles.csv", 2), ("manifest.csv", 3)],
            Read().Problems.Select(problem => (problem.File, problem.Row!.Value)));
    }

    [Fact]
    public void A_table_that_is_a_folder_is_reported_and_the_rest_is_read()
    {
        Directory.CreateDirectory(Folder["units.csv"]);
        Folder.Write("quotas.csv", "week,unit,quota\n2024-W10,u01,19\n");

        AssertPlace(OnlyProblem(Read()), "units.csv", null, null);
        Assert.Equal(19, Read().County.Quota(new(2024, 10), Office));
    }

    [Fact]
    public void A_table_that_is_too_large_is_reported_and_not_read()
    {
        // Sparse: a length, and no bytes to write.
        using (var file = File.Create(Folder["units.csv"]))
        {
            file.SetLength(256_000_001);
        }

        var problem = OnlyProblem(Read());

        AssertPlace(problem, "units.csv", null, null);
        Assert.Contains("256000001 bytes", problem.What, StringComparison.Ordinal);
    }
}
