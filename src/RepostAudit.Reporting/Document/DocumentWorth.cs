using RepostAudit.Core.Ranking;

namespace RepostAudit.Reporting.Document;

/// <summary>What a week's rankings are worth.</summary>
/// <param name="Raw">What the ranking by submitted uploads still tells.</param>
/// <param name="Audited">What the ranking by counted uploads still tells.</param>
/// <param name="TauB">Kendall's tau-b between the two, -1 to 1, rounded to four decimals; null where one of them has no order.</param>
/// <param name="FewestUploads">The fewest counted uploads that, added to one unit or taken from it, change who is summoned; null where no number does.</param>
public sealed record DocumentWorth(DocumentOrder Raw, DocumentOrder Audited, double? TauB, int? FewestUploads)
{
    internal static DocumentWorth Of(RankingWorth worth) => new(DocumentOrder.Of(worth.Raw), DocumentOrder.Of(worth.Audited), Decimals.Four(worth.TauB), worth.FewestUploads);
}

/// <summary>What one ranking still tells.</summary>
/// <param name="Units">Units that have a rank.</param>
/// <param name="Pairs">The pairs that they make.</param>
/// <param name="Settled">Of these, the pairs whose order is settled.</param>
/// <param name="Share">Settled over all pairs, 0 to 1, rounded to four decimals; null where there is no pair.</param>
/// <param name="Groups">How many groups of units the counts tell apart.</param>
/// <param name="CertainPlaces">Units whose rank interval is a single place.</param>
public sealed record DocumentOrder(int Units, int Pairs, int Settled, double? Share, int Groups, int CertainPlaces)
{
    internal static DocumentOrder Of(OrderWorth order) => new(order.Units, order.Pairs, order.Settled, Decimals.Four(order.Share), order.Groups, order.CertainPlaces);
}
