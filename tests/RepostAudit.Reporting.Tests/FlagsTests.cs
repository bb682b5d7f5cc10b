using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class FlagsTests
{
    [Fact]
    public async Task Units_from_which_one_is_not_told_apart_are_named_and_no_more_than_can_be_read()
    {
        var document = ReportDocument.From(ReportSample.Small());
        var week = document.Weeks[0];
        var t = ReportTexts.In(ReportLanguage.En);

        Assert.Equal("县委办, 政府办", UnitNames.Of(["u01", "u02"], week, t, 2));
        Assert.Equal("县委办 and 2 more", UnitNames.Of(["u01", "u02", "u77"], week, t, 1));
        Assert.Equal("u77", UnitNames.Of(["u77"], week, t, 1));

        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        await ReportFiles.RenderAsync(
            document with { Weeks = [OneTie(week)] },
            new PaintedThumbnails(),
            written.Folder,
            new ReportOptions { Language = ReportLanguage.En },
            TestContext.Current.CancellationToken);
        Assert.Contains("1: 县委办", written.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    private static DocumentWeek OneTie(DocumentWeek week)
        => week with { Tallies = [.. week.Tallies.Select(tally => tally with { Place = tally.Place! with { TiedWith = ["u01"] } })] };
}
