using RepostAudit.Core.Burden;
using RepostAudit.Core.Forgery;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Reporting.Tests;

/// <summary>Two weeks of a small county in which everything that a report can show happens once, hostile names included.</summary>
internal sealed class ReportSample
{
    /// <summary>Sets a global that the browser test looks for.</summary>
    public const string Script = "<script>window.intruder=1</script>";

    public const string Formula = "=cmd|' /C calc'!A0";

    private static readonly CountyCalendar Calendar = new(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null));

    private readonly List<Submission> _submissions = [];
    private readonly List<Upload> _elsewhere = [];
    private readonly List<Quarantined> _quarantined = [];
    private readonly List<Incident> _incidents = [];
    private readonly Dictionary<(EntryId Later, EntryId Earlier), PairReasons> _reasons = [];
    private readonly List<ForgerMark> _marks = [];
    private string? _reader = "paddle";
    private RankingPolicy _policy = new() { Basis = RankingBasis.Attainment, SummonedPlaces = 1 };

    private ReportSample()
    {
    }

    public static AuditReport Small() => OfTwoWeeks().Report();

    /// <summary>The small sample as it is where no models to read with were at hand.</summary>
    public static AuditReport SmallUnread()
    {
        var sample = OfTwoWeeks();
        sample._reader = null;
        sample._reasons.Clear();
        sample._marks.Clear();
        return sample.Report();
    }

    /// <summary>The small sample as it may look a week later: an analyst ruled, an upload came late, another is gone, and one could not be ingested.</summary>
    public static AuditReport SmallCorrected()
    {
        var sample = OfTwoWeeks();
        var first = sample._submissions[0];
        sample._submissions[3] = new Submission(sample._submissions[3], new Verdict.Counted());
        sample._submissions[4] = new Submission(sample._submissions[4], Repeats(first, MatchKind.Recaptured, 7) with { Ruled = true });
        sample._submissions[6] = new Submission(sample._submissions[6], new Verdict.Rejected(Rejection.RuledOut, "与文章无关"));
        sample._submissions.RemoveAt(10);
        sample.Add("2024-W11/u02/late.png", "2024-03-15T09:00:00+08:00", "u02", "dp0002", new Verdict.Counted());
        sample.Add("2024-W11/u04/late.png", "2024-03-16T09:00:00+08:00", "u04", null, Repeats(first, MatchKind.Exact, 0), first.Content);
        sample.Trouble();
        sample._policy = sample._policy with { SummonedPlaces = 2 };
        return sample.Report();
    }

    /// <summary>One week whose uploads repeat what another week's report shows; some screenshots never arrived in it.</summary>
    public static AuditReport OneWeek()
    {
        var sample = new ReportSample();
        var earlier = Seen("2024-W08/u04/旧图.png", "2024-02-20T08:00:00+08:00", "u04", "dp0009");
        sample._elsewhere.Add(earlier);
        sample.Add("2024-W11/u01/1.png", "2024-03-11T08:00:00+08:00", "u01", "dp0001", Repeats(earlier, MatchKind.Reencoded, 1));
        sample.Add("2024-W11/u01/2.png", "2024-03-11T09:00:00+08:00", "u01", "dp0001", new Verdict.Counted(Alike(earlier, 7)));
        sample.Add("2024-W11/u02/1.png", "2024-03-12T08:00:00+08:00", "u02", "dp0002", Repeats(earlier, MatchKind.Recaptured, 128) with { Ruled = true });
        sample.Add("2024-W11/u02/2.png", "2024-03-12T09:00:00+08:00", "u02", "dp0002", new Verdict.Rejected(Rejection.RuledOut, "与文章无关"));
        sample.Trouble();
        return sample.Report();
    }

    private static ReportSample OfTwoWeeks()
    {
        var sample = new ReportSample();
        var first = sample.Add("2024-W10/u01/朋友圈 1.png", "2024-03-04T15:40:11+08:00", "u01", "dp0001", new Verdict.Counted());
        sample.Add("2024-W10/u01/two, \"quoted\".jpg", "2024-03-04T16:00:00+08:00", "u01", "dp0002", new Verdict.Counted());
        sample.Add("2024-W10/u02/再次上传.jpg", "2024-03-05T09:00:00.25+09:00", "u02", Script, Repeats(first, MatchKind.Exact, 0), content: first.Content);
        sample.Add($"2024-W10/u02/{Script.Replace('/', ' ')}.jpg", "2024-03-05T10:00:00+08:00", "u02", Formula, Repeats(first, MatchKind.Reencoded, 1));
        sample.Add("2024-W10/u03/1.jpg", "2024-03-06T10:00:00+08:00", "u03", "dp0003", new Verdict.Counted(Alike(first, 7)));
        sample.Add("2024-W10/u04/1.jpg", "2024-03-06T11:00:00+08:00", "u04", null, new Verdict.Counted());
        sample.Add("2024-W10/u04/2.jpg", "2024-03-06T12:00:00+08:00", "u04", null, new Verdict.Counted());
        var later = sample.Add("2024-W11/u01/1.png", "2024-03-11T08:00:00+08:00", "u01", "dp0001", new Verdict.Counted());
        sample.Add("2024-W11/u03/1.png", "2024-03-12T08:00:00+08:00", "u03", "dp0003", Repeats(later, MatchKind.Reencoded, 2) with
        {
            Further = [new(MatchKind.Edited, Alike(first, 4))],
            New = new([Script, "向日葵"], 5),
        });
        sample.Add("2024-W11/u99/1.png", "2024-03-12T09:00:00+08:00", "u99", "-1+1", new Verdict.Counted());
        sample.Add("=2+3.png", "2024-03-12T10:00:00+08:00", null, "@dp", new Verdict.Counted());
        sample.Add("2024-W11/u02/空白.png", "2024-03-13T09:00:00Z", "u02", "dp0002", new Verdict.Rejected(Rejection.Blank, "99.8 % of the picture is one colour"));
        sample._reasons[(sample._submissions[8].Id, later.Id)] = new(["小满的早晨", "转给家人看看"], 9, [], ["信用社"], [], 0.9713);
        sample._reasons[(sample._submissions[8].Id, first.Id)] = new(["岭下的风", Formula], 6, [], [], [], 0.98);
        sample._reasons[(sample._submissions[4].Id, first.Id)] = new([Script], 4, [new("阿宁", Formula)], [], ["周五见"], null);
        sample._marks.Add(new(ForgerMarkKind.LikesInOrder, $"{Formula}，秋水，老涛，荷塘，{Script}，小芳，阿宁", [sample._submissions[5].Id, sample._submissions[7].Id, sample._submissions[9].Id], 3.4e-5));
        sample._marks.Add(new(ForgerMarkKind.ImpossibleClock, "24:61", [sample._submissions[0].Id, sample._submissions[5].Id, sample._submissions[7].Id, sample._submissions[9].Id], 1.2e-4));
        sample.AddUnplaced("2024-W11/stray.png", Rejection.NotInManifest, "manifest.csv does not name it; add a row for it");
        return sample;
    }

    /// <summary>A county that received nothing.</summary>
    public static AuditReport Empty() => new ReportSample().Report();

    /// <summary>Only repeats: the first upload and as many later ones as asked for.</summary>
    public static AuditReport Repeated(int times)
    {
        var sample = new ReportSample();
        var first = sample.Add("u01/first.png", "2024-03-04T08:00:00+08:00", "u01", "dp0001", new Verdict.Counted());
        foreach (var time in Enumerable.Range(1, times))
        {
            sample.Add($"u01/{time:000}.png", "2024-03-05T08:00:00+08:00", "u01", "dp0001", Repeats(first, MatchKind.Exact, 0), first.Content);
        }

        return sample.Report();
    }

    private static Verdict.Duplicate Repeats(Upload earlier, MatchKind kind, int distance)
        => new(kind, Alike(earlier, distance) with { Evidence = new PairEvidence(kind is MatchKind.Exact, distance) });

    private static Resemblance Alike(Upload earlier, int distance) => new(earlier.Id, 1 - distance / 128.0, new PairEvidence(false, distance));

    private Submission Add(string path, string uploadedAt, string? unit, string? submitter, Verdict verdict, ContentHash? content = null)
    {
        var submission = new Submission(Seen(path, uploadedAt, unit, submitter, content), verdict);
        _submissions.Add(submission);
        return submission;
    }

    private static Upload Seen(string path, string uploadedAt, string? unit, string? submitter, ContentHash? content = null)
    {
        var name = UploadName.Parse(path).OrThrow();
        var hash = content ?? ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(path));
        var claim = new Claim(
            DateTimeOffset.Parse(uploadedAt, System.Globalization.CultureInfo.InvariantCulture),
            unit is null ? null : UnitId.Parse(unit).OrThrow(),
            submitter is null ? null : SubmitterId.Parse(submitter).OrThrow(),
            ArticleId.Parse("da01").OrThrow(),
            Channel.FamilyGroup);
        return new Upload(EntryId.Of(name, hash, claim), name, hash, Calendar.WeekOf(claim.UploadedAt), claim.Unit, claim.Submitter, claim.Article, claim.Channel, claim.UploadedAt);
    }

    private void AddUnplaced(string path, Rejection reason, string detail)
    {
        var name = UploadName.Parse(path).OrThrow();
        _submissions.Add(new Submission(new Upload(EntryId.OfUnplaced(name), name, null, null, null, null, null, null, null), new Verdict.Rejected(reason, detail)));
    }

    private void Trouble()
    {
        var noticed = new DateTimeOffset(2024, 3, 14, 3, 0, 0, TimeSpan.Zero);
        _quarantined.Add(new($"2024-W11/u03/{Script}.png", "0x8DC43", noticed, "Ingesting it fails with OutOfMemoryException"));
        _incidents.Add(new(IncidentKind.Deleted, "2024-W11/u01/gone.png", "", noticed.AddHours(1), "It is in the ledger, and no longer in the storage"));
        _incidents.Add(new(IncidentKind.Overwritten, Formula, "0x8DC44", noticed.AddHours(2), "Another version of it is in the ledger"));
    }

    private AuditReport Report()
    {
        var county = County();
        var settings = new ReportSettings("Asia/Shanghai", "imagesharp", _reader, new MatchPolicy(), _policy);
        var tallies = WeekTallies.Of(_submissions, county);
        var weeks = WeekRanking.Weeks(tallies, county, _policy);
        return new AuditReport(
            settings,
            Counts.Of(_submissions.Select(submission => submission.Verdict)),
            _submissions.Count(submission => submission.Verdict is Verdict.Counted { Review: not null }),
            county,
            [.. weeks.SelectMany(week => week.Tallies)],
            _submissions,
            _elsewhere,
            _quarantined,
            _incidents,
            [new Problem("manifest.csv", 17, "uploaded_at", "The date has no offset", "Write it like 2024-03-04T15:40:11+08:00"), new Problem("$=HYPERLINK(\"a\")", null, null, Script, Formula)],
            ["notes.txt", "<b>bold</b>.txt"])
        {
            Reasons = _reasons,
            ForgerMarks = _marks,
            Worth = [.. weeks.Select(week => week.Worth)],
            Burden = WeekBurden.Of(tallies, _submissions, county, Calendar, settings.Burden, settings.Detectors.Night),
        };
    }

    private static County County()
    {
        (string Id, string Name, string? Parent, string? Level, int? Staff, int? Population)[] units =
        [
            ("u00", "某县", null, "county", null, 4800),
            ("u01", "县委办", "u00", "office", 12, 0),
            ("u02", "政府办", "u00", "office", 20, 0),
            ("u03", $"城东镇 {Script}", "u00", Script, 8, 2400),
            ("u04", Formula, "u00", Formula, 5, null),
        ];
        (string Week, string Unit, int Quota)[] quotas =
            [("2024-W10", "u00", 8), ("2024-W10", "u01", 3), ("2024-W10", "u02", 3), ("2024-W10", "u03", 2), ("2024-W10", "u04", 2), ("2024-W11", "u01", 1), ("2024-W11", "u02", 2), ("2024-W11", "u03", 2)];
        return new County(
            units.Select(unit => new Unit(UnitId.Parse(unit.Id).OrThrow(), unit.Name, unit.Parent is { } parent ? UnitId.Parse(parent).OrThrow() : null, unit.Level, unit.Staff, unit.Population)),
            quotas.ToDictionary(quota => (IsoWeek.Parse(quota.Week).OrThrow(), UnitId.Parse(quota.Unit).OrThrow()), quota => quota.Quota));
    }
}
