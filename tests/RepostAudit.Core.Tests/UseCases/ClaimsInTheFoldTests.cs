using RepostAudit.Core.Articles;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Tests.Articles;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.UseCases;

public class ClaimsInTheFoldTests
{
    private static readonly Article[] Articles =
        [new(Screens.Id("a1"), "清溪县春季植树活动在北岭公园正式启动", null, null), new(Screens.Id("a2"), "县医院新门诊楼下月起接待患者", null, null)];

    private static readonly Entry Right = Showing("right.png", 1, "a1", Articles[0].Title);
    private static readonly Entry Wrong = Showing("wrong.png", 2, "a2", Articles[0].Title);
    private static readonly Entry Unread = Upload("unread.png", 3, Hash(1, 5, 9), 3);

    [Fact]
    public void Each_upload_says_what_it_shows_and_whether_its_claim_holds()
    {
        var report = Fold(Articles);
        Assert.Equal(
            [(Screens.Id("a1"), ClaimCheck.Ok, false), (Screens.Id("a1"), ClaimCheck.WrongArticle, true), (null, ClaimCheck.Unknown, false)],
            report.Submissions.Select(upload => (upload.ArticleShown, upload.ClaimCheck, upload.ToReview)));
        Assert.Equal(1, report.Review);
    }

    [Fact]
    public void No_decision_and_no_count_depends_on_it()
    {
        var (known, unknown) = (Fold(Articles), Fold([]));
        Assert.Equal(unknown.Submissions.Select(upload => upload.Verdict), known.Submissions.Select(upload => upload.Verdict));
        Assert.Equal(unknown.Totals, known.Totals);
        Assert.Equal(unknown.Ranking, known.Ranking);
    }

    private static AuditReport Fold(Article[] articles) => AuditFold.Fold(
        new AuditFacts([Wrong, Unread, Right], []),
        new AuditContext(new County([], new Dictionary<(IsoWeek, UnitId), int>()) { Articles = articles }, [], []),
        new CountyCalendar(TimeZoneInfo.Utc),
        new ReportSettings("UTC", "none", "none", new MatchPolicy(), new RankingPolicy()));

    private static Entry Showing(string name, int minute, string claimed, string title) => new(
        Named(name),
        Content(minute),
        new Claim(Monday.AddMinutes(minute), Unit("u1"), Article: Screens.Id(claimed)),
        new Inspection.Evidence(PictureFormat.Png, 1080, 2400, new Fingerprint(Hash(minute), 100, Screens.Screen(Screens.Wrapped(100, 400, title, 9)))));
}
