using Microsoft.Extensions.Configuration;
using RepostAudit.Azure.Connecting;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Functions.Configuration;

/// <summary>What the worker is told from outside, checked.</summary>
/// <param name="Storage">The account that everything lies in, and which ledger of it is ours.</param>
/// <param name="Source">How the host learns of a screenshot.</param>
/// <param name="Calendar">The zone in which weeks begin and end.</param>
/// <param name="Limits">What is refused before it is decoded.</param>
/// <param name="Reading">Whether the writing on pictures is read.</param>
/// <param name="Matching">From which resemblance on uploads are called the same act.</param>
/// <param name="Rank">How units are ranked and who is summoned.</param>
/// <param name="Burden">What a repost is taken to cost.</param>
/// <param name="Detectors">What the detectors take for given.</param>
/// <param name="Closing">When a week's report is drawn.</param>
/// <param name="ReconcileWindow">How far back a reconciliation looks.</param>
/// <param name="Report">How a report is rendered.</param>
public sealed record WorkerSettings(
    AzureStorageSettings Storage,
    ScreenshotSource Source,
    CountyCalendar Calendar,
    DecodeLimits Limits,
    bool Reading,
    MatchPolicy Matching,
    RankingPolicy Rank,
    BurdenPolicy Burden,
    DetectorSettings Detectors,
    ClosingPolicy Closing,
    TimeSpan ReconcileWindow,
    ReportOptions Report)
{
    private const int HoursOfAWeek = 168;

    // Four of them at a time still fit an instance of 2 GB.
    private const int MostFileBytes = 50_000_000;

    /// <summary>Reads and checks all settings, so that one start names everything that is wrong.</summary>
    /// <exception cref="WrongSettingsException">At least one is missing, unknown or out of range.</exception>
    public static WorkerSettings Read(IConfiguration configuration)
    {
        var settings = new SettingReader(configuration);
        var storage = settings.Keep(StorageSetting.Read(configuration));
        var source = settings.Take("ScreenshotSource", SettingText.OneOf(("polling", ScreenshotSource.Polling), ("eventgrid", ScreenshotSource.EventGrid)));
        var ledger = settings.Take("Ledger", Ledger);
        var zone = settings.Take("Zone", SettingText.Zone(CountyCalendar.DefaultZone));
        var maxFileBytes = settings.Take("MaxFileBytes", SettingText.Number(DecodeLimits.Default.MaxBytes, 1, MostFileBytes, "bytes"));
        var reading = settings.Take("Reading", SettingText.OneOf(("on", true), ("off", false)));
        var (matching, rank, burden, detectors, closing) = (ReadMatching(settings), ReadRank(settings), ReadBurden(settings), ReadDetectors(settings), ReadClosing(settings));
        var reconcileDays = settings.Take("ReconcileDays", SettingText.Number(35, 1, 3660, "days"));
        var report = ReadReport(settings);
        return settings.Errors is { Count: > 0 } errors
            ? throw new WrongSettingsException(errors)
            : new(
                new AzureStorageSettings(storage) { Ledger = ledger, Traced = true },
                source,
                new CountyCalendar(zone),
                DecodeLimits.Default with { MaxBytes = maxFileBytes },
                reading,
                matching,
                rank,
                burden,
                detectors,
                closing,
                TimeSpan.FromDays(reconcileDays),
                report);
    }

    private static Parsed<LedgerName> Ledger(string name, string? text)
    {
        var ledger = text is null ? Parsed<LedgerName>.Of(LedgerName.Default) : LedgerName.Parse(text);
        return ledger.Ok ? ledger : Parsed<LedgerName>.Wrong($"{name} {ledger.Error}");
    }

    private static MatchPolicy ReadMatching(SettingReader settings)
    {
        var otherwise = new MatchPolicy();
        var matching = new MatchPolicy
        {
            AccusationPrice = settings.Take("AccusationPrice", SettingText.Number(otherwise.AccusationPrice, 1, 1_000_000, "missed duplicates")),
            ReviewFrom = settings.Take("ReviewFromPercent", SettingText.Number((int)Math.Round(100 * otherwise.ReviewFrom), 0, 100, "percent")) / 100.0,
            DuplicateDistance = settings.Take("DuplicateDistance", SettingText.Number(otherwise.DuplicateDistance, 0, Matcher.FarthestDistance, "bits")),
            ReviewDistance = settings.Take("ReviewDistance", SettingText.Number(otherwise.ReviewDistance, 0, Matcher.FarthestDistance, "bits")),
            RepeatedClaims = settings.Take("RepeatedClaims", SettingText.OneOf(("off", RepeatedClaims.Off), ("duplicate", RepeatedClaims.Duplicate), ("review", RepeatedClaims.Review))),
        };
        return settings.Keep(matching.Contradiction is { } contradiction ? Parsed<MatchPolicy>.Wrong(contradiction) : Parsed<MatchPolicy>.Of(matching));
    }

    private static RankingPolicy ReadRank(SettingReader settings)
    {
        var rank = new RankingPolicy
        {
            Basis = settings.Take("RankBy", SettingText.OneOf(("count", RankingBasis.Count), ("attainment", RankingBasis.Attainment), ("per-staff", RankingBasis.PerStaff))),
            SummonedPlaces = settings.Take("Summon", SettingText.Number(new RankingPolicy().SummonedPlaces, 0, 1000, "places")),
        };
        var yellow = settings.Take("Yellow", SettingText.Number(rank.YellowPlaces, 0, 1000, "places"));
        return yellow == rank.YellowPlaces ? rank : rank with { YellowPlaces = yellow };
    }

    // What is wrong is taken as 0, which no policy holds; the start fails with all that is wrong.
    private static BurdenPolicy ReadBurden(SettingReader settings)
    {
        var otherwise = new BurdenPolicy();
        return settings.Take("MinutesPerRepost", SettingText.Amount(otherwise.MinutesPerRepost, BurdenPolicy.MostMinutes, "minutes")) is > 0 and var minutes
            ? new() { MinutesPerRepost = minutes }
            : otherwise;
    }

    // What is wrong is taken as 0, which none of these can be; the start fails with all that is wrong.
    private static DetectorSettings ReadDetectors(SettingReader settings)
    {
        var otherwise = new DetectorSettings();
        int Number(string name, int ordinary, int least, int most, string unit)
            => settings.Take(name, SettingText.Number(ordinary, least, most, unit)) is not 0 and var number ? number : ordinary;
        return new()
        {
            ErrorBudget = Number("ErrorBudgetPercent", (int)Math.Round(100 * otherwise.ErrorBudget), 1, 50, "percent") / 100.0,
            DeadlineHours = Number("DeadlineHours", otherwise.DeadlineHours, 1, 24, "hours"),
            NightFrom = Number("NightFrom", otherwise.NightFrom, 18, 23, "o'clock"),
            NightUntil = Number("NightUntil", otherwise.NightUntil, 4, 8, "o'clock"),
            CrowdFrom = Number("CrowdFrom", otherwise.CrowdFrom, 5, 1000, "people"),
            MostPerPerson = Number("MostPerPerson", otherwise.MostPerPerson, 1, 1000, "reposts a week"),
            CascadeFrom = Number("MarkupFromPercent", (int)Math.Round(100 * otherwise.CascadeFrom), 100, 1000, "percent") / 100.0,
        };
    }

    private static ClosingPolicy ReadClosing(SettingReader settings)
    {
        var otherwise = new ClosingPolicy();
        return new()
        {
            ClosesAfter = TimeSpan.FromHours(settings.Take("ClosesAfterHours", SettingText.Number((int)otherwise.ClosesAfter.TotalHours, -HoursOfAWeek, HoursOfAWeek, "hours"))),
            Grace = TimeSpan.FromHours(settings.Take("GraceHours", SettingText.Number((int)otherwise.Grace.TotalHours, 0, HoursOfAWeek, "hours"))),
            WeeksLookedAtAgain = settings.Take("WeeksLookedAtAgain", SettingText.Number(otherwise.WeeksLookedAtAgain, 0, 104, "weeks")),
            WeeksOfHabit = settings.Take("WeeksOfHabit", SettingText.Number(otherwise.WeeksOfHabit, 0, Inquiry.MostWeeks - 1, "weeks")),
        };
    }

    private static ReportOptions ReadReport(SettingReader settings) => new()
    {
        Language = settings.Take("Language", SettingText.OneOf([.. Enum.GetValues<ReportLanguage>().Select(language => (language.Tag(), language))])),
        PicturedPairs = settings.Take("MaxPictures", SettingText.Number(new ReportOptions().PicturedPairs, 0, 10_000, "pairs")),
    };
}
