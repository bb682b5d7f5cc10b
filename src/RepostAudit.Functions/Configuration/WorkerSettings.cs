using Microsoft.Extensions.Configuration;
using RepostAudit.Azure.Connecting;
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
        var (matching, rank, burden, closing) = (ReadMatching(settings), ReadRank(settings), ReadBurden(settings), ReadClosing(settings));
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

    private static ClosingPolicy ReadClosing(SettingReader settings)
    {
        var otherwise = new ClosingPolicy();
        return new()
        {
            ClosesAfter = TimeSpan.FromHours(settings.Take("ClosesAfterHours", SettingText.Number((int)otherwise.ClosesAfter.TotalHours, -HoursOfAWeek, HoursOfAWeek, "hours"))),
            Grace = TimeSpan.FromHours(settings.Take("GraceHours", SettingText.Number((int)otherwise.Grace.TotalHours, 0, HoursOfAWeek, "hours"))),
            WeeksLookedAtAgain = settings.Take("WeeksLookedAtAgain", SettingText.Number(otherwise.WeeksLookedAtAgain, 0, 104, "weeks")),
        };
    }

    private static ReportOptions ReadReport(SettingReader settings) => new()
    {
        Language = settings.Take("Language", SettingText.OneOf([.. Enum.GetValues<ReportLanguage>().Select(language => (language.Tag(), language))])),
        PicturedPairs = settings.Take("MaxPictures", SettingText.Number(new ReportOptions().PicturedPairs, 0, 10_000, "pairs")),
    };
}
