using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases.Closing;

namespace RepostAudit.Embedded.Tests.Folder;

public sealed class MalformedCsvTests : FolderUnderTest
{
    private static string Row(string path) => $"{path},u01,s1,{Noon},,";

    [Theory]
    [InlineData("\"bad.png,u01,s1,x,,")]
    [InlineData("bad.png,\"u01\"x,s1,x,,")]
    [InlineData("bad.png,u01,s1,\"")]
    [InlineData("\"bad\"\".png,u01,s1,x,,")]
    public void A_quote_that_is_not_closed_spoils_its_own_row_alone(string bad)
    {
        Pictures("a.png", "b.png", "c, d.png");
        Manifest(Row("a.png"), bad, Row("b.png"), Row("\"c, d.png\""));

        var read = Read();

        Assert.Equal(3, read.Files.OfType<SeenFile.Claimed>().Count());
        AssertPlace(OnlyProblem(read), "manifest.csv", 3, null);
    }

    [Fact]
    public void A_field_of_a_megabyte_spoils_its_own_row_alone()
    {
        Pictures("a.png");
        Manifest($"{new string('x', 1_000_000)},u01,s1,{Noon},,", $"\"{new string('x', 1_000_000)}\",u01,s1,{Noon},,", Row("a.png"));

        Assert.Single(Read().Files.OfType<SeenFile.Claimed>());
        Assert.Equal([2, 3], Read().Problems.Select(problem => problem.Row));
        Assert.All(Read().Problems, problem => Assert.InRange(problem.ToString().Length, 1, 400));
    }

    [Fact]
    public void A_row_with_NUL_bytes_is_refused_by_field()
    {
        Pictures("a.png", "b.png");
        Manifest($"a.png,u\0,s1,{Noon},,", Row("b.png"));

        Assert.Equal(2, Read().Files.OfType<SeenFile.Claimed>().Count());
        Assert.Null(ClaimOf(Read(), "a.png").Unit);
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 2, "unit");
    }

    [Fact]
    public void Rows_that_are_not_UTF8_are_unplaced_and_reported_once_for_the_file()
    {
        Pictures("a.png", "b.png", "c.png");

        // "县" in GBK, as a spreadsheet in Chinese saves it.
        Folder.Write("manifest.csv", [.. Bytes(Header + "a.png,"), 0xcf, 0xd8, .. Bytes($",s1,{Noon},,\nb.png,"), 0xcf, 0xd8, .. Bytes($",s1,{Noon},,\n{Row("c.png")}")]);

        var read = Read();

        Assert.Equal((Rejection.InvalidManifestRow, Rejection.InvalidManifestRow), (UnplacedOf(read, "a.png").Reason, UnplacedOf(read, "b.png").Reason));
        Assert.Equal("u01", ClaimOf(read, "c.png").Unit.ToString());
        AssertPlace(OnlyProblem(read), "manifest.csv", 2, null);
        Assert.Contains("UTF-8", OnlyProblem(read).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_in_UTF16_is_reported_and_places_nothing()
    {
        Pictures("a.png");
        Folder.Write("manifest.csv", [0xff, 0xfe, .. System.Text.Encoding.Unicode.GetBytes(Header + Row("a.png"))]);

        Assert.Equal(Rejection.NotInManifest, UnplacedOf(Read(), "a.png").Reason);
        Assert.All(Read().Problems, problem => Assert.Equal("manifest.csv", problem.File));
        Assert.Contains(Read().Problems, problem => problem.Fix.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\ufeff")]
    [InlineData("\"path,unit\nx")]
    [InlineData("\0\0\0")]
    public void A_manifest_without_a_header_places_nothing_and_says_so(string text)
    {
        Pictures("a.png");
        Folder.Write("manifest.csv", text);

        Assert.Equal(Rejection.NotInManifest, UnplacedOf(Read(), "a.png").Reason);
        Assert.Contains(Read().Problems, problem => problem is { File: "manifest.csv", Field: "path" });
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
