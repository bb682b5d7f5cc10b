using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Tests.Folder;

public sealed class ManifestTests : FolderUnderTest
{
    [Fact]
    public void A_row_says_whose_a_file_is_and_when_it_came()
    {
        Pictures("2024-W10/u01/a.png");
        Manifest($"2024-W10/u01/a.png,u01,s1,{Noon},da01,family_group");

        var read = Read();

        Assert.Equal(
            new Claim(new DateTimeOffset(2024, 3, 4, 12, 0, 0, TimeSpan.FromHours(8)), UnitId.Parse("u01").OrThrow(), SubmitterId.Parse("s1").OrThrow(), ArticleId.Parse("da01").OrThrow(), Channel.FamilyGroup),
            ClaimOf(read, "2024-W10/u01/a.png"));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void A_byte_order_mark_quoted_commas_other_columns_and_their_order_are_taken_as_they_come()
    {
        Pictures("a, \"b\".png");
        Folder.Write("manifest.csv", $"\ufeffnote,uploaded_at,UNIT,submitter,path\r\n\"two\r\nlines\",{Noon},\"u,01\",s1,\"a, \"\"b\"\".png\"\r\n");

        Assert.Equal("u,01", ClaimOf(Read(), "a, \"b\".png").Unit.ToString());
    }

    [Fact]
    public void A_formula_guard_is_taken_off()
    {
        Pictures("=cmd.png", "'quoted'.png");
        Manifest($"'=cmd.png,'+u1,s1,{Noon},,", $"'quoted'.png,u2,s1,{Noon},,");

        var read = Read();

        Assert.Equal("+u1", ClaimOf(read, "=cmd.png").Unit.ToString());
        Assert.Equal("u2", ClaimOf(read, "'quoted'.png").Unit.ToString());
    }

    [Fact]
    public void Names_in_Chinese_with_spaces_emoji_and_of_255_bytes_are_found()
    {
        var longest = new string('长', 83) + "ab.png";
        string[] names = [$"县委办/{longest}", "u01/a b  c.png", "u01/🎉👩‍👩‍👧.png", "u01/𠮷.png"];
        Assert.Equal(255, System.Text.Encoding.UTF8.GetByteCount(longest));
        Pictures(names);
        Manifest([.. names.Select(name => $"{name},u01,s1,{Noon},,")]);

        var read = Read();

        Assert.Equal(names.Order(StringComparer.Ordinal), read.Files.OfType<SeenFile.Claimed>().Select(file => file.Name.ToString()));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("caf\u00e9.png", "cafe\u0301.png")]
    [InlineData("cafe\u0301.png", "caf\u00e9.png")]
    [InlineData("\ud55c.png", "\u1112\u1161\u11ab.png")]
    public void A_name_whose_accents_are_written_otherwise_is_found(string onDisk, string inManifest)
    {
        Pictures(onDisk);
        Manifest($"{inManifest},u01,s1,{Noon},,");

        Assert.Single(Read().Files.OfType<SeenFile.Claimed>());
        Assert.Empty(Read().Problems);
    }

    [Fact]
    public void A_file_that_is_not_listed_is_unplaced_whatever_its_time()
    {
        Pictures("u01/a.png", "u01/b.png");
        Manifest($"u01/a.png,u01,s1,{Noon},,");

        var read = Read();

        Assert.Equal((Rejection.NotInManifest, null), (UnplacedOf(read, "u01/b.png").Reason, UnplacedOf(read, "u01/b.png").UploadedAt));
        AssertPlace(OnlyProblem(read), "u01/b.png", null, null);
    }

    [Theory]
    [InlineData("../a.png")]
    [InlineData("u01/../../a.png")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/a.png")]
    [InlineData("\\\\server\\share\\a.png")]
    [InlineData("")]
    public void A_path_that_leads_out_of_the_folder_is_refused(string path)
    {
        Pictures("u01/b.png");
        Manifest($"{path},u01,s1,{Noon},,", $"u01/b.png,u01,s1,{Noon},,");

        var read = Read();

        AssertPlace(OnlyProblem(read), "manifest.csv", 2, "path");
        Assert.Single(read.Files.OfType<SeenFile.Claimed>());
    }

    [Theory]
    [InlineData("u01\\a.png")]
    [InlineData("./u01/a.png")]
    [InlineData("u01//a.png")]
    [InlineData("u02/../u01/a.png")]
    public void A_path_that_is_not_in_its_simplest_form_is_refused_and_its_file_says_why(string path)
    {
        Pictures("u01/a.png");
        Manifest($"{path},u01,s1,{Noon},,");

        var read = Read();
        var file = UnplacedOf(read, "u01/a.png");

        AssertPlace(OnlyProblem(read), "manifest.csv", 2, "path");
        Assert.Equal((Rejection.InvalidManifestRow, "u01", Noon), (file.Reason, file.Unit.ToString(), $"{file.UploadedAt:yyyy-MM-ddTHH:mm:sszzz}"));
    }

    [Theory]
    [InlineData("2024-03-04T12:00:00")]
    [InlineData("2024-03-04")]
    [InlineData("04/03/2024 12:00")]
    [InlineData("2024-02-30T12:00:00+08:00")]
    [InlineData("0001-01-01T00:00:00+08:00")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    [InlineData("2024-03-04T12:00:00+99:00")]
    [InlineData("")]
    public void A_time_that_is_none_or_has_no_offset_leaves_the_file_unplaced_under_its_unit(string time)
    {
        Pictures("a.png");
        Manifest($"a.png,u01,s1,{time},,");

        var read = Read();

        AssertPlace(OnlyProblem(read), "manifest.csv", 2, "uploaded_at");
        Assert.Equal((Rejection.InvalidManifestRow, "u01"), (UnplacedOf(read, "a.png").Reason, UnplacedOf(read, "a.png").Unit.ToString()));
    }

    [Theory]
    [InlineData("2024-03-04T12:00:00+08:00")]
    [InlineData("2024-03-04T04:00:00Z")]
    [InlineData("2024-03-04 12:00+0800")]
    [InlineData("2024-03-04T12:00:00.000000000+08")]
    public void A_time_may_be_written_in_any_of_the_ways_of_ISO_8601(string time)
    {
        Pictures("a.png");
        Manifest($"a.png,u01,s1,{time},,");

        Assert.Equal(new DateTimeOffset(2024, 3, 4, 4, 0, 0, TimeSpan.Zero), ClaimOf(Read(), "a.png").UploadedAt);
    }

    [Fact]
    public void A_blank_unit_is_claimed_for_none_and_reported()
    {
        Pictures("a.png");
        Manifest($"a.png, ,s1,{Noon},,");

        Assert.Null(ClaimOf(Read(), "a.png").Unit);
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 2, "unit");
    }

    [Fact]
    public void Blank_optional_cells_are_no_problem()
    {
        Pictures("a.png");
        Manifest($"a.png,u01,,{Noon},,");

        Assert.Equal(new Claim(ClaimOf(Read(), "a.png").UploadedAt, UnitId.Parse("u01").OrThrow()), ClaimOf(Read(), "a.png"));
        Assert.Empty(Read().Problems);
    }

    [Theory]
    [InlineData("submitter")]
    [InlineData("article")]
    [InlineData("channel")]
    public void A_bad_optional_cell_is_dropped_and_reported(string field)
    {
        Pictures("a.png");
        string Cell(string column) => column == field ? "\"a\u0007b\"" : "";
        Manifest($"a.png,u01,{Cell("submitter")},{Noon},{Cell("article")},{Cell("channel")}");

        Assert.Equal((null, null, null), (ClaimOf(Read(), "a.png").Submitter, ClaimOf(Read(), "a.png").Article, ClaimOf(Read(), "a.png").Channel));
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 2, field);
    }

    [Fact]
    public void A_listed_file_that_is_missing_is_reported_and_not_seen()
    {
        Pictures("a.png");
        Manifest($"a.png,u01,s1,{Noon},,", $"gone.png,u01,s1,{Noon},,");

        Assert.Single(Read().Files);
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 3, "path");
    }

    [Fact]
    public void Of_two_rows_about_one_file_the_first_is_taken_and_both_are_named()
    {
        Pictures("caf\u00e9.png");
        Manifest($"caf\u00e9.png,u01,s1,{Noon},,", $"cafe\u0301.png,u02,s1,{Noon},,", $"gone.png,u01,s1,{Noon},,", $"gone.png,u01,s1,{Noon},,");

        var read = Read();

        Assert.Equal("u01", ClaimOf(read, "caf\u00e9.png").Unit.ToString());
        Assert.Equal([3, 4, 5], read.Problems.Select(problem => problem.Row));
        Assert.Contains("Rows 2 and 3", read.Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("Rows 4 and 5", read.Problems[2].What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path", "unit,submitter,uploaded_at\nu01,s1," + Noon, Rejection.NotInManifest)]
    [InlineData("uploaded_at", "path,unit,submitter\na.png,u01,s1", Rejection.InvalidManifestRow)]
    public void Without_a_needed_column_no_file_is_placed_and_one_problem_names_the_columns(string column, string text, Rejection reason)
    {
        Pictures("a.png");
        Folder.Write("manifest.csv", text);

        var read = Read();

        Assert.Equal(reason, UnplacedOf(read, "a.png").Reason);
        AssertPlace(OnlyProblem(read), "manifest.csv", 1, column);
        Assert.Contains("found", OnlyProblem(read).What, StringComparison.Ordinal);
        Assert.Contains("submitter", OnlyProblem(read).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit", "path,submitter,uploaded_at\na.png,s1," + Noon)]
    [InlineData("submitter", "path,unit,uploaded_at\na.png,u01," + Noon)]
    public void Without_a_column_that_can_be_spared_files_are_placed_all_the_same(string column, string text)
    {
        Pictures("a.png");
        Folder.Write("manifest.csv", text);

        Assert.Equal(column == "unit", ClaimOf(Read(), "a.png").Unit is null);
        Assert.Equal(column == "submitter", ClaimOf(Read(), "a.png").Submitter is null);
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 1, column);
    }

    [Fact]
    public void A_unit_that_units_csv_does_not_know_is_kept_and_reported_once()
    {
        Pictures("a.png", "b.png");
        Folder.Write("units.csv", "unit,name\nu01,Office\n");
        Manifest($"a.png,u99,s1,{Noon},,", $"b.png,u99,s1,{Noon},,");

        Assert.Equal("u99", ClaimOf(Read(), "b.png").Unit.ToString());
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 2, "unit");
    }

    [Fact]
    public void A_row_with_an_unquoted_comma_is_not_read_from_shifted_columns()
    {
        Pictures("a.png");
        Manifest($"a.png,Office, north,s1,{Noon},,");

        Assert.Equal((Rejection.InvalidManifestRow, null), (UnplacedOf(Read(), "a.png").Reason, UnplacedOf(Read(), "a.png").Unit));
        AssertPlace(OnlyProblem(Read()), "manifest.csv", 2, null);
    }

    [Fact]
    public void A_row_that_lists_one_of_the_folders_own_tables_or_a_hidden_file_is_told_so()
    {
        Pictures(".hidden/a.png", "b.png");
        Manifest($"manifest.csv,u01,s1,{Noon},,", $".hidden/a.png,u01,s1,{Noon},,", $"b.png,u01,s1,{Noon},,");

        Assert.Equal(["b.png"], Read().Files.Select(file => file.Name.ToString()));
        Assert.All(Read().Problems, problem => Assert.Contains("left alone", problem.What, StringComparison.Ordinal));
        Assert.Equal([2, 3], Read().Problems.Select(problem => problem.Row));
    }

    [Fact]
    public void Two_files_that_differ_in_their_accents_alone_are_told_apart_by_exact_names_only()
    {
        Pictures("caf\u00e9.png", "cafe\u0301.png");
        if (Directory.GetFiles(Folder.Path).Length < 2)
        {
            Assert.Skip("This file system takes the two names for one");
        }

        Manifest($"caf\u00e9.png,u01,s1,{Noon},,", $"cafe\u0301.png,u02,s1,{Noon},,");

        Assert.Equal(("u01", "u02"), (ClaimOf(Read(), "caf\u00e9.png").Unit.ToString(), ClaimOf(Read(), "cafe\u0301.png").Unit.ToString()));
        Assert.Empty(Read().Problems);
    }

    [Fact]
    public void A_manifest_that_is_a_link_or_a_folder_is_still_a_manifest_so_no_times_are_guessed()
    {
        Pictures("u01/a.png");
        Directory.CreateDirectory(Folder["Manifest.csv"]);

        Assert.Equal(Rejection.NotInManifest, UnplacedOf(Read(), "u01/a.png").Reason);
        AssertPlace(OnlyProblem(Read()), "Manifest.csv", null, null);
    }

    [Fact]
    public void A_listed_file_need_not_look_like_a_picture()
    {
        Folder.Write("proof.dat", "text");
        Folder.Write("notes.txt", "text");
        Manifest($"proof.dat,u01,s1,{Noon},,");

        Assert.Equal("u01", ClaimOf(Read(), "proof.dat").Unit.ToString());
        Assert.Equal(["notes.txt"], Read().Ignored);
    }
}
