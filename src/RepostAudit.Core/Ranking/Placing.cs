namespace RepostAudit.Core.Ranking;

/// <summary>A unit's place in one ranking.</summary>
/// <param name="Rank">1 = best; units that tie share the better rank, and the next rank is skipped for each of them (1, 2, 2, 4).</param>
/// <param name="Summoned">Whether it is among the bottom places that are summoned.</param>
public sealed record Placing(int Rank, bool Summoned)
{
    /// <summary>The places of units with the given scores, in the same order; higher is better.</summary>
    public static IReadOnlyList<Placing> Of(IReadOnlyList<double> scores, int summonedPlaces)
        => [.. scores.Select(score =>
        {
            var ahead = scores.Count(other => other > score);
            var behind = scores.Count(other => other < score);
            return new Placing(ahead + 1, ahead > 0 && behind < summonedPlaces);
        })];
}
