using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>What the workbook's sheets hold.</summary>
internal static class Sheets
{
    public static IReadOnlyList<Sheet> Of(ReportDocument document, ReportTexts t) =>
    [
        Summary(document, t),
        Ranking(document, t),
        .. document.Weeks.Any(week => week is { Worth: not null, Burden: not null }) ? Meanings.Of(document, t) : [],
        Listings.Pairs("duplicates", document.Duplicates, t),
        Listings.Pairs("review", document.Reviews, t),
        .. document.WrongClaims.Count > 0 ? [Listings.WrongClaims(document, t)] : Array.Empty<Sheet>(),
        .. document.Anomalies is { } anomalies ? FindingSheets.Of(anomalies, t) : [],
        .. document.ForgerMarks.Count > 0 ? [Listings.ForgerMarks(document, t)] : Array.Empty<Sheet>(),
        Listings.Rejected(document, t),
        Listings.Problems(document),
        .. document.Quarantined.Count > 0 ? [Listings.Quarantined(document)] : Array.Empty<Sheet>(),
        .. document.Incidents.Count > 0 ? [Listings.Incidents(document, t)] : Array.Empty<Sheet>(),
    ];

    private static Sheet Summary(ReportDocument document, ReportTexts t) => new(
        "summary",
        [
            Column.Text(Phrase.Week, 24),
            Column.Count(Phrase.Seen),
            Column.Count(Phrase.Counted),
            Column.Count(Phrase.Duplicate),
            Column.Count(Phrase.RejectedOnes),
            Column.Count(Phrase.ToReview),
            Column.Text(Phrase.SummonedRaw, 36),
            Column.Text(Phrase.SummonedAudited, 36),
            Column.Text(Phrase.SummonedOnlyRaw, 24),
            Column.Text(Phrase.SummonedOnlyAudited, 24),
        ],
        [
            .. document.Weeks.Reverse().Select(week => (object?[])
            [
                week.Week,
                .. Figures(week.Totals),
                Names(week.Tallies.Where(tally => tally.SummonedRaw), t),
                Names(week.Tallies.Where(tally => tally.SummonedAudited), t),
                Names(week.SummonedOnlyRaw, t),
                Names(week.SummonedOnlyAudited, t),
            ]),
            [t[Phrase.WithoutWeek], .. Figures(document.WithoutWeek), null, null, null, null],
            [t[Phrase.Total], .. Figures(document.Totals), null, null, null, null],
            .. document.Quarantined.Count > 0 ? [[t[Phrase.InQuarantine], document.Quarantined.Count]] : Array.Empty<object?[]>(),
        ]);

    private static Sheet Ranking(ReportDocument document, ReportTexts t) => new(
        "ranking",
        [
            Column.Text(Phrase.Week, 24),
            Column.Text(Phrase.UnitId, 12),
            Column.Text(Phrase.Unit, 24),
            Column.Count(Phrase.RankAudited),
            Column.Count(Phrase.RankRaw),
            Column.Count(Phrase.RankLow),
            Column.Count(Phrase.RankHigh),
            Column.Text(Phrase.InRaw, 12),
            Column.Text(Phrase.InAudited, 12),
            Column.Count(Phrase.Seen),
            Column.Count(Phrase.Counted),
            Column.Count(Phrase.Duplicate),
            Column.Count(Phrase.RejectedOnes),
            Column.Count(Phrase.Quota),
            Column.Ratio(Phrase.Attainment, "0.0%"),
            Column.Text(Phrase.Remark, 36),
        ],
        document.Weeks.Reverse().SelectMany(week => week.Tallies
            .OrderBy(tally => tally.RankAudited ?? int.MaxValue)
            .Select(tally => (object?[])
            [
                week.Week,
                tally.Unit,
                tally.Name ?? tally.Unit ?? t[Phrase.NoUnit],
                tally.RankAudited,
                tally.RankRaw,
                tally.RankLow,
                tally.RankHigh,
                YesOrNo(tally.SummonedRaw, t),
                YesOrNo(tally.SummonedAudited, t),
                tally.Submitted,
                tally.Counted,
                tally.Duplicate,
                tally.Rejected,
                tally.Quota,
                tally.Attainment,
                tally.Unranked is { } why ? t.Why(why) : null,
            ])));

    private static object?[] Figures(DocumentTotals totals) => [totals.Seen, totals.Counted, totals.Duplicate, totals.Rejected, totals.Review];

    private static string Names(IEnumerable<DocumentTally> tallies, ReportTexts t)
        => string.Join(t[Phrase.ListSeparator], tallies.Select(tally => tally.Name ?? tally.Unit));

    internal static string YesOrNo(bool yes, ReportTexts t) => t[yes ? Phrase.Yes : Phrase.No];
}
