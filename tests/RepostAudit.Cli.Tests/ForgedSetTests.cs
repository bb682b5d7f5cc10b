using System.Globalization;
using RepostAudit.Cli.Commands;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Core.Forgery;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using RepostAudit.Reporting.Files;
using SkiaSharp;

namespace RepostAudit.Cli.Tests;

/// <summary>A web page that paints posts leaves its own likes and its own clock on everybody's proof.</summary>
public sealed class ForgedSetTests
{
    private const int Uploads = 14;
    private const int Units = 7;

    private static readonly string[] Friends = ["荷塘月色", "张建国", "李小芳", "空谷幽兰", "秋水伊人", "王志强", "南风知意", "半夏微凉", "陈玉梅"];
    private static readonly string[] Names = ["赵长庚", "钱多福", "孙立人", "周海燕", "吴志刚", "郑成功", "冯春梅", "褚卫东", "卫国平", "蒋文静", "沈雪松", "韩秋月", "杨柳青", "朱红军"];
    private static readonly string[] Captions = ["为家乡点赞", "越来越好了", "转发学习", "请大家关注"];
    private static readonly string[] Titles = ["河堤步道全线贯通市民有了新去处", "夜市烟火又起商户齐聚老码头", "新桥合龙在即两岸往来更方便", "老街修旧如旧留住一城乡愁"];

    [Fact]
    public async Task It_is_noticed_and_accuses_nobody()
    {
        using var painted = Folder(i => Friends, _ => new(9, 41));
        using var audited = new TempFolder();

        (await Ran.AuditAsync(painted.Path, audited.Path, "--decoder", "skia", "--quiet")).Exits(ExitCode.Done);

        var report = (await ReportFiles.ReadAsync(audited.Path, TestContext.Current.CancellationToken)).OrThrow();
        var likes = Assert.Single(report.ForgerMarks, mark => mark.Kind is ForgerMarkKind.LikesInOrder);
        Assert.True(likes.Uploads.Count >= Uploads / 2, $"{likes.Uploads.Count} of {Uploads}");
        Assert.Equal("9:41", Assert.Single(report.ForgerMarks, mark => mark.Kind is ForgerMarkKind.Clock).Shown);
        Assert.Equal(Uploads, report.Totals.Counted);
    }

    [Fact]
    public async Task Friends_who_like_what_they_see_are_not()
    {
        using var painted = Folder(i => [.. Friends.Order(Comparer<string>.Create((a, b) => Mixed(a, i).CompareTo(Mixed(b, i))))], i => new(8 + i % 9, 7 * i % 60));
        using var audited = new TempFolder();

        (await Ran.AuditAsync(painted.Path, audited.Path, "--decoder", "skia", "--quiet")).Exits(ExitCode.Done);

        Assert.Empty((await ReportFiles.ReadAsync(audited.Path, TestContext.Current.CancellationToken)).OrThrow().ForgerMarks);
    }

    private static int Mixed(string name, int seed) => name.Aggregate(seed * 7919 + 17, (hash, c) => unchecked(hash * 31 + c * (seed + 3))) % 1009;

    private static TempFolder Folder(Func<int, string[]> likes, Func<int, TimeOnly> clock)
    {
        Assert.SkipWhen(PictureTools.Of("skia", unread: false).Unread is not null, $"Nothing reads here: {PictureTools.Of("skia", unread: false).Unread}");
        var lettering = Lettering.AtMost(LetteringLevel.Han);
        Assert.SkipUnless(lettering.Level is LetteringLevel.Han, "No font with Chinese glyphs is there to paint words with");

        TempFolder folder = new();
        List<string> manifest = ["path,unit,submitter,uploaded_at"];
        for (var i = 0; i < Uploads; i++)
        {
            Post post = new(Person(Names[i], i), Wording.Plain($"{i + 1}小时前 删除"), Wording.Plain(Captions[i % Captions.Length]),
                new(Wording.Plain(Titles[(i / 2 + i) % Titles.Length]), Wording.Plain("岭下发布"), (ulong)i), null, [.. likes(i).Select((name, j) => Person(name, j))], []);
            using var screen = ScreenPainter.Paint(new(new(1080, 2340, StatusBar.ClockLeft, Buttons: true), Looks.Day[i % 2], clock(i), 20 + 5 * i, new Page.Detail(post)), lettering);
            using var png = screen.Bitmap.Encode(SKEncodedImageFormat.Png, 100);
            File.WriteAllBytes(folder[$"{i}.png"], png.ToArray());
            manifest.Add(string.Create(CultureInfo.InvariantCulture, $"{i}.png,u{i % Units},p{i},2024-03-{4 + i % 5:00}T{10 + i % 9}:{3 * i:00}:00+08:00"));
        }

        folder.Write("manifest.csv", string.Join('\n', manifest));
        return folder;
    }

    private static Person Person(string name, int seed) => new(Wording.Plain(name), new Face(FaceStyle.Pattern, (ulong)seed));
}
