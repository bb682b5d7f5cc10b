namespace RepostAudit.Core.Ranking;

/// <summary>How alike two rankings of the same units are.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Kendall's tau-b: (concordant − discordant pairs) / √(pairs not tied in the first × pairs not tied in the second).
    /// Source: Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33 (1945).
    /// </summary>
    /// <param name="first">Scores of the units.</param>
    /// <param name="second">Other scores of the same units, in the same order.</param>
    /// <returns>-1 (one is the other turned round) to 1 (the same order); null where all units tie in one of the two, or there are fewer than two.</returns>
    public static double? TauB(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (agreement, untiedFirst, untiedSecond) = (0L, 0L, 0L);
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (first[i].CompareTo(first[j]), second[i].CompareTo(second[j]));
                agreement += Math.Sign(a) * Math.Sign(b);
                untiedFirst += a == 0 ? 0 : 1;
                untiedSecond += b == 0 ? 0 : 1;
            }
        }

        return untiedFirst > 0 && untiedSecond > 0 ? agreement / (Math.Sqrt(untiedFirst) * Math.Sqrt(untiedSecond)) : null;
    }
}
