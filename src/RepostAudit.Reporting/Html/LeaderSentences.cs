using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;
using RepostAudit.Reporting.Texts.Findings;

namespace RepostAudit.Reporting.Html;

/// <summary>What a leader should know of the newest week before anything else: plain sentences, each of figures that stand further down as well.</summary>
internal static class LeaderSentences
{
    /// <returns>A sentence or two each on what the ranking is worth, on who is summoned, and on what the reposts cost and the detectors found; none of a report that lacks these figures.</returns>
    public static IReadOnlyList<string> Of(ReportDocument document, ReportTexts t)
        => document.Weeks is [.., { Worth: { } worth, Burden: { } burden } week]
            ? [Ranking(week, worth, t), Summons(week, worth, t), Joined(t, [Cost(burden.County, document.Settings.MinutesPerRepost, t), .. Findings(document, t)])]
            : [];

    private static string Ranking(DocumentWeek week, DocumentWorth worth, ReportTexts t) => worth.Audited switch
    {
        { Pairs: > 0, Settled: 0 } order => t.Say(Phrase.LeaderNothing, week.Week, t.Number(order.Units), t.Number(order.Pairs)),
        { Share: { } share } order => t.Say(
            Phrase.LeaderRanking, week.Week, t.Number(order.Units), t.Number(order.Pairs), t.Number(order.Settled), t.Percent(share), t.Number(order.Groups), t.Number(order.CertainPlaces)),
        _ => t.Say(Phrase.LeaderNoRanking, week.Week),
    };

    private static string Summons(DocumentWeek week, DocumentWorth worth, ReportTexts t)
    {
        if (week.SummonedAudited.Count == 0)
        {
            return t[Phrase.LeaderNobody];
        }

        var byChance = week.SummonedByChance.ToList();
        return Joined(t, [
            t.Say(Phrase.LeaderSummoned, UnitNames.Of(week.Tallies.Where(tally => tally.SummonedAudited), t)),
            byChance.Count == 0 ? t[Phrase.LeaderBorneOut]
                : byChance.Count == week.SummonedAudited.Count ? t[Phrase.LeaderAllChance]
                : t.Say(Phrase.LeaderChance, t.Number(byChance.Count), t.Number(week.SummonedAudited.Count), UnitNames.Of(byChance, t)),
            .. worth.FewestUploads is { } fewest ? [t.Say(Phrase.LeaderBorder, t.Number(fewest))] : Array.Empty<string>(),
        ]);
    }

    private static string Cost(DocumentUnitBurden county, double? minutes, ReportTexts t) => Joined(t, [
        t.Say(Phrase.LeaderCost, t.Number(county.Uploads), t.Amount(county.StaffHours), t.Amount(minutes ?? 0), t.Number(county.OffHours)),
        .. county.MinutesPerHead is { } perHead ? [t.Say(Phrase.LeaderPerHead, t.Amount(perHead))] : Array.Empty<string>(),
    ]);

    // What the detectors found, where they were run; how many findings are about units, the whole county and quotas.
    private static IReadOnlyList<string> Findings(ReportDocument document, ReportTexts t) => document.Anomalies switch
    {
        null => [],
        { Findings.Count: 0 } => [t.Findings[FindingPhrase.SummaryNone]],
        var anomalies => [t.Findings.Say(FindingPhrase.Summary, t.Number(anomalies.OfUnits.Count), t.Number(anomalies.OfCounty.Count), t.Number(anomalies.OfQuotas.Count))],
    };

    private static string Joined(ReportTexts t, IEnumerable<string> sentences) => string.Join(t[Phrase.SentenceGap], sentences);
}
