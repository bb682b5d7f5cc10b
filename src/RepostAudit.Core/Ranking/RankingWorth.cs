using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ranking;

/// <summary>What a week's ranking is worth: how much of it the counts bear out, and how little would change whom it strikes.</summary>
/// <param name="Week">The week.</param>
/// <param name="Raw">What the ranking by submitted uploads, as the county ranks today, still tells.</param>
/// <param name="Audited">What the ranking by counted uploads still tells.</param>
/// <param name="TauB">Kendall's tau-b between the two, -1 to 1; null where all units tie in one of them or fewer than two have a rank.</param>
/// <param name="Units">The units that have a rank, in the order of the tallies.</param>
public sealed record RankingWorth(IsoWeek Week, OrderWorth Raw, OrderWorth Audited, double? TauB, IReadOnlyList<UnitWorth> Units)
{
    /// <summary>The fewest counted uploads that, added to one unit or taken from it, change who is summoned; null where no number does.</summary>
    public int? FewestUploads => Units.Min(unit => unit.Border.Nearest is { } uploads ? Math.Abs(uploads) : (int?)null);
}

/// <summary>What one ranking of a week still tells.</summary>
/// <param name="Units">How many units have a rank.</param>
/// <param name="Pairs">How many pairs they make.</param>
/// <param name="Settled">Of how many pairs the order is settled by the counts; see <see cref="PairOrder"/>.</param>
/// <param name="Groups">How many groups of units the counts tell apart; see <see cref="PairOrder.Groups"/>.</param>
/// <param name="CertainPlaces">How many units hold one place and no other, at the confidence of the week.</param>
public sealed record OrderWorth(int Units, int Pairs, int Settled, int Groups, int CertainPlaces)
{
    /// <summary>Settled pairs over all pairs, 0 to 1; null where there is no pair.</summary>
    public double? Share => Pairs > 0 ? Settled / (double)Pairs : null;

    public static OrderWorth Of(PairOrder order) => new(
        order.Units,
        order.Pairs,
        order.Settled,
        order.Groups,
        Enumerable.Range(0, order.Units).Select(order.IntervalOf).Count(interval => interval.Low == interval.High));
}

/// <summary>What a unit's place is worth.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="TiedWith">The units with which its order is not settled by the counted uploads, in the order of the tallies.</param>
/// <param name="Border">How far it is from where it would be summoned by counted uploads.</param>
/// <param name="Raw">The flag that the ranking by submitted uploads gives it; null for none.</param>
/// <param name="Audited">The flag that the ranking by counted uploads gives it; null for none.</param>
public sealed record UnitWorth(UnitId Unit, IReadOnlyList<UnitId> TiedWith, SummonsBorder Border, Flag? Raw, Flag? Audited);
