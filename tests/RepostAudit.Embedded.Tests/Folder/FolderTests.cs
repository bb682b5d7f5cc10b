using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Embedded.Folder;

namespace RepostAudit.Embedded.Tests.Folder;

public sealed class FolderTests : FolderUnderTest
{
    [Fact]
    public void Without_a_manifest_the_last_folder_that_is_no_week_is_the_unit_and_the_file_time_is_the_upload_time()
    {
        Pictures("town/u01/2024-W10/a.png");
        File.SetLastWriteTimeUtc(Folder["town/u01/2024-W10/a.png"], new DateTime(2024, 3, 4, 4, 0, 0, DateTimeKind.Utc));

        var claim = ClaimOf(Read(), "town/u01/2024-W10/a.png");

        Assert.Equal("u01", claim.Unit.ToString());
        Assert.Equal((new DateTime(2024, 3, 4, 12, 0, 0), TimeSpan.FromHours(8)), (claim.UploadedAt.DateTime, claim.UploadedAt.Offset));
        Assert.Empty(Read().Problems);
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("2024-W10/a.png")]
    public void A_file_in_no_units_folder_has_no_unit_and_is_reported(string name)
    {
        Pictures(name);

        Assert.Null(ClaimOf(Read(), name).Unit);
        AssertPlace(OnlyProblem(Read()), name, null, "unit");
    }

    [Theory]
    [InlineData("a.JPG")]
    [InlineData("a.jpeg")]
    [InlineData("a.heic")]
    [InlineData("a.HEIF")]
    [InlineData("a.avif")]
    [InlineData("a.tif")]
    [InlineData("a.tiff")]
    [InlineData("a.jxl")]
    [InlineData("a.svg")]
    [InlineData("a.psd")]
    [InlineData("a.pdf")]
    public void A_file_with_a_pictures_extension_is_an_upload_whatever_its_bytes(string name)
    {
        Folder.Write($"u01/{name}", "");

        Assert.IsType<SeenFile.Claimed>(FileOf(Read(), $"u01/{name}"));
    }

    [Theory]
    [InlineData("ffd8ffe0")]
    [InlineData("89504e470d0a1a0a")]
    [InlineData("474946383961")]
    [InlineData("5249464600000000574542505650")]
    [InlineData("424d0000000000000000360000002800000001")]
    public void A_file_that_begins_like_an_accepted_picture_is_an_upload_whatever_its_name(string head)
    {
        Folder.Write("u01/mmexport1709539200", Convert.FromHexString(head));

        Assert.Single(Read().Files);
        Assert.Empty(Read().Ignored);
    }

    [Theory]
    [InlineData("notes.txt", "BMW is a car, not a bitmap")]
    [InlineData("Thumbs.db", "")]
    [InlineData("sound.wav", "RIFF1234WAVEfmt ")]
    public void All_else_is_ignored_and_named(string name, string content)
    {
        Pictures("u01/a.png");
        Folder.Write($"u01/{name}", content);

        Assert.Equal([$"u01/{name}"], Read().Ignored);
        Assert.Single(Read().Files);
    }

    [Fact]
    public void Hidden_files_the_output_folder_and_the_tables_are_passed_over_silently()
    {
        Pictures("u01/a.png", "u01/.a.png", ".git/b.png", "out/thumb.png", "out.png/u02/c.png");
        Folder.Write("units.csv", "unit,name\nu01,x\nu02,y\n");
        Folder.Write("quotas.csv", "week,unit,quota\n");
        Folder.Write("Articles.csv", "article,title\n");
        Folder.Write("u01/units.csv", "another's");

        var read = Read(Folder["out/"]);

        Assert.Equal(["out.png/u02/c.png", "u01/a.png"], read.Files.Select(file => file.Name.ToString()));
        Assert.Equal(["u01/units.csv"], read.Ignored);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void The_output_folder_may_be_the_input_folder_itself()
    {
        Pictures("u01/a.png");

        Assert.Single(Read(Folder.Path).Files);
    }

    [Fact]
    public void Links_are_not_followed_and_a_row_that_points_to_one_is_refused()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("secret.png", Png);
        Pictures("u01/a.png");
        try
        {
            File.CreateSymbolicLink(Folder["u01/link.png"], elsewhere["secret.png"]);
            Directory.CreateSymbolicLink(Folder["linked"], elsewhere.Path);
            Directory.CreateSymbolicLink(Folder["u01/round"], Folder.Path);
            File.CreateSymbolicLink(Folder["u01/broken.png"], Folder["nowhere"]);
        }
        catch (UnauthorizedAccessException)
        {
            Assert.Skip("This user may not make links");
        }

        Manifest($"u01/a.png,u01,s1,{Noon},,", $"u01/link.png,u01,s1,{Noon},,", $"linked/secret.png,u01,s1,{Noon},,");
        var read = Read();

        Assert.Equal(["u01/a.png"], read.Files.Select(file => file.Name.ToString()));
        Assert.Equal(["linked", "manifest.csv", "manifest.csv", "u01/broken.png", "u01/link.png", "u01/round"], read.Problems.Select(problem => problem.File));
        Assert.All(read.Problems, problem => Assert.Contains("link", problem.What, StringComparison.Ordinal));
    }

    [Fact]
    public void A_linked_manifest_is_not_followed_and_no_times_are_guessed()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("manifest.csv", $"{Header}u01/a.png,u01,s1,{Noon},,\n");
        Pictures("u01/a.png");
        try
        {
            File.CreateSymbolicLink(Folder["manifest.csv"], elsewhere["manifest.csv"]);
        }
        catch (UnauthorizedAccessException)
        {
            Assert.Skip("This user may not make links");
        }

        Assert.Equal(Rejection.NotInManifest, UnplacedOf(Read(), "u01/a.png").Reason);
        AssertPlace(OnlyProblem(Read()), "manifest.csv", null, null);
    }

    [Fact]
    public void A_folder_or_file_that_cannot_be_read_is_reported_and_the_rest_is_seen()
    {
        Pictures("u01/a.png", "u02/b.png", "u03/c.png");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Permissions do not bind this user");
            return;
        }

        File.SetUnixFileMode(Folder["u01"], UnixFileMode.None);
        File.SetUnixFileMode(Folder["u02/b.png"], UnixFileMode.None);
        try
        {
            var read = Read();

            Assert.Equal(Rejection.Unreadable, UnplacedOf(read, "u02/b.png").Reason);
            Assert.IsType<SeenFile.Claimed>(FileOf(read, "u03/c.png"));
            Assert.Equal(["u01", "u02/b.png"], read.Problems.Select(problem => problem.File));
        }
        finally
        {
            File.SetUnixFileMode(Folder["u01"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("u01/ a\nb .png")]
    [InlineData(" a.png")]
    [InlineData("u01/a\\b.png")]
    public void A_file_whose_name_cannot_be_written_is_not_lost(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("This system has no such names");
        }

        Pictures(name);

        Assert.Equal(Rejection.Unreadable, Assert.IsType<SeenFile.Unplaced>(Assert.Single(Read().Files)).Reason);
        Assert.Contains("Rename", OnlyProblem(Read()).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_reported()
    {
        Assert.Empty(Read().Files);
        AssertPlace(OnlyProblem(Read()), ".", null, null);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error_that_names_it()
    {
        var read = InputFolder.Read(Folder["nowhere"], Calendar, null);

        Assert.False(read.Ok);
        Assert.Contains(Folder["nowhere"], read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_that_units_csv_does_not_know_are_reported_once_without_a_manifest_too()
    {
        Pictures("u99/a.png", "u99/b.png");
        Folder.Write("units.csv", "unit,name\nu01,Office\n");

        AssertPlace(OnlyProblem(Read()), "u99/a.png", null, "unit");
    }
}
