using RepostAudit.Cli.Commands;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using SixLabors.ImageSharp;
using SkiaSharp;

namespace RepostAudit.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private static readonly Person Lin = new(new("林晓月", "Lin Xiaoyue"), new(FaceStyle.Cat, 5));
    private static readonly Person Zhou = new(new("周志远", "Zhou Zhiyuan"), new(FaceStyle.Flower, 9));
    private static readonly Person Su = new(new("苏子涵", "Su Zihan"), new(FaceStyle.Pattern, 3));
    private static readonly ArticleCard Bloom = new(new("油菜花节开幕", "The rapeseed bloom fair opens"), new("砚溪发布", "Yanxi Bulletin"), 7);

    private readonly TempFolder _folder = new();
    private readonly SampleCounty _county;

    public ExplainTests(SampleCounty county)
    {
        _county = county;
        _folder.Write("a.png", Pictures.Png(county.Screens[0]));
        _folder.Write("same.png", Pictures.Png(county.Screens[0]));
        _folder.Write("near.jpg", Pictures.Jpeg(county.Screens[0], 60));
        _folder.Write("other.png", county.Screens[1]);
        _folder.Write("blank.png", Pictures.Blank());
        _folder.Write("empty.png", []);
    }

    [Theory]
    [InlineData("same.png", "same bytes    yes", "PDQ distance  0 of 256 bits", "relation      duplicate (exact)", "byte for byte")]
    [InlineData("near.jpg", "same bytes    no", "PDQ quality   ")]
    [InlineData("other.png", "same bytes    no", "relation      different")]
    public async Task Two_files_are_compared(string other, params string[] said)
    {
        var ran = (await Ran.Async("explain", _folder["a.png"], _folder[other], "--lang", "en")).Exits(0);

        Assert.All(said, part => Assert.Contains(part, ran.Output, StringComparison.Ordinal));
        Assert.Contains("nothing is known to be common: name an earlier audit with --against", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_is_named_first_makes_no_difference_to_files_of_different_times()
    {
        File.SetLastWriteTimeUtc(_folder["near.jpg"], File.GetLastWriteTimeUtc(_folder["a.png"]).AddHours(1));
        Assert.Equal(
            (await Ran.Async("explain", _folder["a.png"], _folder["near.jpg"])).Exits(0).Output,
            (await Ran.Async("explain", _folder["near.jpg"], _folder["a.png"])).Exits(0).Output);
    }

    [Fact]
    public async Task Each_picture_that_cannot_be_used_is_named()
    {
        var ran = (await Ran.Async("explain", _folder["empty.png"], _folder["nowhere.png"])).Exits(1).Says($"{_folder["empty.png"]}: empty_file", $"{_folder["nowhere.png"]}: cannot be read");
        Assert.Empty(ran.Output);

        (await Ran.Async("explain", _folder["a.png"], _folder["blank.png"])).Exits(1).Says($"{_folder["blank.png"]}: blank");
    }

    [Fact]
    public async Task An_upload_is_not_compared_with_itself()
        => (await Ran.Async("explain", _folder["a.png"], _folder["a.png"])).Exits(2).Says("one and the same upload");

    [Fact]
    public async Task Uploads_of_an_earlier_audit_are_found_by_their_paths()
    {
        string[] paths = [.. _county.Fresh.Submissions.Where(row => row["decision"] == "counted").Select(row => row["path"]).Take(2)];

        var ran = (await Ran.Async("explain", paths[0], paths[1], "--against", _county.Fresh.Folder, "--out", _folder["evidence.png"])).Exits(0);

        Assert.All(paths, path => Assert.Contains(path, ran.Output, StringComparison.Ordinal));
        Assert.Contains($"counted over {_county.Fresh.Submissions.Count(row => row["reason"] is not ("not_in_manifest" or "unreadable" or "invalid_manifest_row"))} uploads of", ran.Output, StringComparison.Ordinal);
        using var picture = Image.Load(_folder["evidence.png"]);
        Assert.True(picture.Width >= 2 * 200 && picture.Height >= 400);
    }

    [Fact]
    public async Task A_path_that_an_audit_does_not_know_is_named()
        => (await Ran.Async("explain", _folder["a.png"], "2024-W10/nobody.jpg", "--against", _county.Fresh.Folder)).Exits(1).Says("2024-W10/nobody.jpg", "Nor is it the path of an upload");

    [Fact]
    public async Task A_folder_without_an_audit_is_refused()
    {
        (await Ran.Async("explain", _folder["a.png"], _folder["near.jpg"], "--against", _folder.Path)).Exits(2).Says("--against", "report.json", "name the output folder of an earlier audit");

        _folder.Write("alone/report.json", File.ReadAllBytes(Path.Combine(_county.Fresh.Folder, "report.json")));
        (await Ran.Async("explain", _folder["a.png"], _folder["near.jpg"], "--against", _folder["alone"])).Exits(2).Says("ledger.db", "Audit again");
    }

    [Fact]
    public async Task The_picture_shows_both_uploads()
    {
        (await Ran.Async("explain", _folder["a.png"], _folder["other.png"], "--out", _folder["evidence.png"])).Exits(0);

        using var one = Image.Load(_folder["a.png"]);
        using var other = Image.Load(_folder["other.png"]);
        using var both = Image.Load(_folder["evidence.png"]);
        Assert.True(both.Width >= one.Width + other.Width && both.Height >= Math.Max(one.Height, other.Height));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_written_is_named()
        => (await Ran.Async("explain", _folder["a.png"], _folder["near.jpg"], "--out", _folder["no/such/place.png"])).Exits(3).Says("place.png", "cannot be written", "--out");

    [Fact]
    public async Task Words_are_said_as_they_were_read()
    {
        var lettering = Readable();
        _folder.Write("lin.png", Painted(lettering, Lin, new(9, 41)));
        _folder.Write("later.jpg", Pictures.Jpeg(Painted(lettering, Lin, new(9, 41)), 70));

        var ran = (await Ran.Async("explain", _folder["lin.png"], _folder["later.jpg"], "--out", _folder["evidence.png"], "--lang", "en")).Exits(0);

        Assert.Contains("  = 林晓月", ran.Output, StringComparison.Ordinal);
        Assert.Contains("  = 油菜花节开幕", ran.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 replaced, ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("probability   ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("both show the same ", ran.Output, StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(_folder["evidence.png"]);
        Assert.Contains(new SKColor(0x00, 0x72, 0xB2), picture.Pixels);
    }

    [Fact]
    public async Task Another_name_in_the_same_place_is_shown_as_another()
    {
        var lettering = Readable();
        _folder.Write("lin.png", Painted(lettering, Lin, new(9, 41)));
        _folder.Write("zhou.png", Painted(lettering, Zhou, new(9, 58)));
        File.SetLastWriteTimeUtc(_folder["zhou.png"], File.GetLastWriteTimeUtc(_folder["lin.png"]).AddHours(1));

        var ran = (await Ran.Async("explain", _folder["lin.png"], _folder["zhou.png"], "--out", _folder["evidence.png"], "--lang", "en")).Exits(0);

        Assert.Contains("  ~ 林晓月 | 周志远", ran.Output, StringComparison.Ordinal);
        Assert.Contains("the same place shows “林晓月” on the earlier and “周志远” on the later", ran.Output, StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(_folder["evidence.png"]);
        Assert.Contains(new SKColor(0xD5, 0x5E, 0x00), picture.Pixels);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Lettering that can be read back, or a skip with its reason.</summary>
    private static Lettering Readable()
    {
        Assert.SkipWhen(PictureTools.Of("imagesharp", unread: false).Unread is not null, $"Nothing reads here: {PictureTools.Of("imagesharp", unread: false).Unread}");
        var lettering = Lettering.AtMost(LetteringLevel.Han);
        Assert.SkipUnless(lettering.Level is LetteringLevel.Han, "No font with Chinese glyphs is there to paint words with");
        return lettering;
    }

    private static byte[] Painted(Lettering lettering, Person by, TimeOnly clock)
    {
        Post post = new(by, new("3 分钟前", "3 min ago"), new("值得一看，转给家人", "Worth a look"), Bloom, null, [Su], [new(Su, new("周末一起去", "Let us go"))]);
        Screen screen = new(new Phone(720, 1440, StatusBar.ClockLeft, Buttons: true), Looks.Day[0], clock, 80, new Page.Detail(post));
        using var painted = ScreenPainter.Paint(screen, lettering);
        using var png = painted.Bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
