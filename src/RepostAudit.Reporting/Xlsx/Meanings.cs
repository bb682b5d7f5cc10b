using RepostAudit.Core.Ranking;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>The workbook's sheets on what the rankings are worth and what the reposts cost.</summary>
internal static class Meanings
{
    // A cell must stay legible; report.json has the rest.
    private const int MostNames = 50;

    /// <returns>worth, places, burden, targets; of reports that have these figures.</returns>
    public static IReadOnlyList<Sheet> Of(ReportDocument document, ReportTexts t) => [Worth(document, t), Places(document, t), Burden(document, t), Targets(document)];

    private static Sheet Worth(ReportDocument document, ReportTexts t) => new(
        "worth",
        [
            Column.Text(Phrase.Week, 12),
            Column.Text(Phrase.WorthRanking, 24),
            Column.Count(Phrase.WorthUnits),
            Column.Count(Phrase.WorthPairs),
            Column.Count(Phrase.WorthSettled),
            Column.Ratio(Phrase.WorthShare, "0.0%"),
            Column.Count(Phrase.WorthGroups),
            Column.Count(Phrase.WorthCertain),
            Column.Ratio(Phrase.TauB, "0.00"),
            Column.Count(Phrase.FewestUploads),
        ],
        document.Weeks.Reverse().Where(week => week.Worth is not null).SelectMany(week => (object?[][])
        [
            [week.Week, t[Phrase.SummonedRaw], .. Figures(week.Worth!.Raw), null, null],
            [week.Week, t[Phrase.SummonedAudited], .. Figures(week.Worth.Audited), week.Worth.TauB, week.Worth.FewestUploads],
        ]));

    private static Sheet Places(ReportDocument document, ReportTexts t) => new(
        "places",
        [
            Column.Text(Phrase.Week, 12),
            Column.Text(Phrase.UnitId, 12),
            Column.Text(Phrase.Unit, 24),
            Column.Count(Phrase.RankAudited),
            Column.Count(Phrase.RankLow),
            Column.Count(Phrase.RankHigh),
            Column.Text(Phrase.FlagRaw, 12),
            Column.Text(Phrase.FlagAudited, 12),
            Column.Text(Phrase.Warranted, 14),
            Column.Count(Phrase.UploadsToEscape),
            Column.Count(Phrase.UploadsToSpare),
            Column.Count(Phrase.FewestUploads),
            Column.Count(Phrase.TiedCount),
            Column.Text(Phrase.TiedWith, 80),
        ],
        document.Weeks.Reverse().SelectMany(week => week.Tallies
            .Where(tally => tally.Place is not null)
            .OrderBy(tally => tally.RankAudited)
            .Select(tally => Of(week, tally, tally.Place!, t))));

    private static object?[] Of(DocumentWeek week, DocumentTally tally, DocumentPlace place, ReportTexts t) =>
    [
        week.Week,
        tally.Unit,
        tally.Name ?? tally.Unit,
        tally.RankAudited,
        tally.RankLow,
        tally.RankHigh,
        Word(place.FlagRaw, t),
        Word(place.FlagAudited, t),
        (place.FlagAudited ?? place.FlagRaw) is { } flag ? t[flag.Warranted ? Phrase.WarrantedYes : Phrase.WarrantedNo] : null,
        place.UploadsToEscape,
        place.UploadsToSpare,
        place.FewestUploads,
        place.TiedWith.Count,
        UnitNames.Of(place.TiedWith, week, t, MostNames),
    ];

    private static Sheet Burden(ReportDocument document, ReportTexts t) => new(
        "burden",
        [
            Column.Text(Phrase.Week, 12),
            Column.Text(Phrase.UnitId, 12),
            Column.Text(Phrase.Unit, 24),
            Column.Count(Phrase.Seen),
            Column.Count(Phrase.Night),
            Column.Count(Phrase.DayOff),
            Column.Count(Phrase.OffHours),
            Column.Ratio(Phrase.StaffHours, "#,##0.00"),
            Column.Count(Phrase.Staff),
            Column.Ratio(Phrase.MinutesPerHead, "#,##0.0"),
            Column.Ratio(Phrase.CountedPerHead, "0.00"),
        ],
        document.Weeks.Reverse().SelectMany(week => (week.Burden?.Units ?? [])
            .Select(unit => Of(week, unit, unit.Name ?? unit.Unit ?? t[Phrase.NoUnit]))
            .Concat(week.Burden is { } burden ? [Of(week, burden.County, t[Phrase.Total])] : Array.Empty<object?[]>())));

    private static object?[] Of(DocumentWeek week, DocumentUnitBurden unit, string name) =>
        [week.Week, unit.Unit, name, unit.Uploads, unit.Night, unit.DayOff, unit.OffHours, unit.StaffHours, unit.Staff, unit.MinutesPerHead, unit.CountedPerHead];

    private static Sheet Targets(ReportDocument document) => new(
        "targets",
        [
            Column.Text(Phrase.Week, 12),
            Column.Text(Phrase.UnitId, 12),
            Column.Text(Phrase.Unit, 24),
            Column.Text(Phrase.Level, 14),
            Column.Count(Phrase.Quota),
            Column.Count(Phrase.PassedOn),
            Column.Ratio(Phrase.MarkUp, "0.0%"),
            Column.Count(Phrase.Staff),
            Column.Ratio(Phrase.QuotaPerHead, "0.00"),
            Column.Count(Phrase.Population),
            Column.Ratio(Phrase.QuotaPerThousand, "0.00"),
        ],
        document.Weeks.Reverse().SelectMany(week => (week.Burden?.Targets ?? []).Select(target => (object?[])
        [
            week.Week,
            target.Unit,
            target.Name ?? target.Unit,
            target.Level,
            target.Quota,
            target.PassedOn,
            target.MarkUp,
            target.Staff,
            target.PerHead,
            target.Population,
            target.PerThousandResidents,
        ])));

    private static object?[] Figures(DocumentOrder order) => [order.Units, order.Pairs, order.Settled, order.Share, order.Groups, order.CertainPlaces];

    private static string? Word(Flag? flag, ReportTexts t) => flag is { } hung ? t.Word(hung.Colour) : null;
}
