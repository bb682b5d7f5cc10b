using MiniExcelLibs;
using RepostAudit.Core.Articles;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class ClaimsTests
{
    private const string Title = "=春季<植树>活动";

    [Fact]
    public async Task The_CSV_says_what_each_picture_shows_and_asks_for_a_look_at_a_wrong_claim_that_counts()
    {
        using var written = await Written.OfAsync(Sample());
        var rows = written.Rows(ReportFiles.Submissions);
        Assert.Equal(
            [("da01", "ok", "false"), ("da02", "wrong_article", "true"), ("da02", "wrong_article", "false")],
            rows.Take(3).Select(row => (row["article_shown"], row["claim_check"], row["review"])));
        Assert.All(rows.Skip(3), row => Assert.Equal(("", "unknown"), (row["article_shown"], row["claim_check"])));
        Assert.Equal(["counted", "counted", "duplicate"], rows.Take(3).Select(row => row["decision"]));
    }

    [Theory]
    [InlineData(ReportLanguage.En)]
    [InlineData(ReportLanguage.ZhCn)]
    public async Task Page_workbook_and_document_list_the_wrong_claims_that_count(ReportLanguage language)
    {
        using var written = await Written.OfAsync(Sample(), language);
        var claim = Assert.Single((await written.DocumentAsync()).WrongClaims);
        Assert.Equal(("2024-W10/u01/two, \"quoted\".jpg", "da01", "da01 title", "da02", Title), (claim.Upload.Path, claim.Upload.Article, claim.ClaimedTitle, claim.Shown, claim.ShownTitle));

        var html = written.Text(ReportFiles.Html);
        Assert.Contains("<section id=\"claims\"", html, StringComparison.Ordinal);
        Assert.Contains("=春季&lt;植树&gt;活动", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<植树>", html, StringComparison.Ordinal);
        var row = Assert.Single(MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: "claims").Cast<IDictionary<string, object?>>());
        Assert.Equal("da01 title", row[ReportTexts.In(language)[Phrase.ArticleClaimed]]);
    }

    [Fact]
    public async Task Where_every_claim_holds_there_is_no_such_list()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        Assert.DoesNotContain("<section id=\"claims\"", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong_claims", written.Text(ReportFiles.Json), StringComparison.Ordinal);
        Assert.DoesNotContain("claims", MiniExcel.GetSheetNames(written.PathOf(ReportFiles.Xlsx)));
    }

    [Fact]
    public async Task A_repeated_claim_says_that_the_pictures_did_not_decide()
    {
        var report = ReportSample.Small();
        var first = report.Submissions[0];
        using var written = await Written.OfAsync(report with { Submissions = Replaced(report, 2, upload => upload with { Verdict = new Verdict.Duplicate(MatchKind.RepeatedClaim, Resemblance.ByClaim(first.Id)) }) }, ReportLanguage.En);
        var row = written.Rows(ReportFiles.Submissions)[2];
        Assert.Equal(("duplicate", "repeated_claim", "same_claim", "1.0000"), (row["decision"], row["match_kind"], row["reason"], row["score"]));
        Assert.Contains("By the county&#x27;s policy", written.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.True(Assert.Single((await written.DocumentAsync()).Duplicates, pair => pair.SameClaim).Kind is MatchKind.RepeatedClaim);
    }

    [Fact]
    public async Task A_repeated_claim_to_look_at_counts()
    {
        var report = ReportSample.Small();
        var first = report.Submissions[0];
        using var written = await Written.OfAsync(report with { Submissions = Replaced(report, 1, upload => upload with { Verdict = new Verdict.Counted(Resemblance.ByClaim(first.Id)) }) });
        var row = written.Rows(ReportFiles.Submissions)[1];
        Assert.Equal(("counted", "true", $"claims the same as {first.Name}"), (row["decision"], row["review"], row["reason"]));
    }

    [Theory]
    [InlineData(RepeatedClaims.Off, false)]
    [InlineData(RepeatedClaims.Duplicate, true)]
    [InlineData(RepeatedClaims.Review, true)]
    public async Task The_policy_is_told_where_it_means_anything(RepeatedClaims policy, bool told)
    {
        var report = ReportSample.Small();
        using var written = await Written.OfAsync(report with { Settings = report.Settings with { Matching = new MatchPolicy { RepeatedClaims = policy } } }, ReportLanguage.En);
        Assert.Equal(told, written.Text(ReportFiles.Html).Contains("The same claim again", StringComparison.Ordinal));
        Assert.Equal(told, written.Text(ReportFiles.Json).Contains("repeated_claims", StringComparison.Ordinal));
        Assert.Equal(policy, (await written.DocumentAsync()).Settings.RepeatedClaims);
    }

    // The first holds, the second is wrong, the third is wrong and a duplicate, so nobody need look at it.
    private static AuditReport Sample()
    {
        var report = ReportSample.Small();
        var (one, two) = (ArticleId.Parse("da01").OrThrow(), ArticleId.Parse("da02").OrThrow());
        return report with
        {
            County = new County([], new Dictionary<(IsoWeek, UnitId), int>()) { Articles = [new(one, "da01 title", null, null), new(two, Title, null, null)] },
            Submissions = [.. report.Submissions.Select((upload, i) => i switch
            {
                0 => upload with { ArticleShown = one, ClaimCheck = ClaimCheck.Ok },
                1 or 2 => upload with { ArticleShown = two, ClaimCheck = ClaimCheck.WrongArticle },
                _ => upload,
            })],
        };
    }

    private static Submission[] Replaced(AuditReport report, int at, Func<Submission, Submission> change)
        => [.. report.Submissions.Select((upload, i) => i == at ? change(upload) : upload)];
}
