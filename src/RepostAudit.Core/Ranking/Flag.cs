namespace RepostAudit.Core.Ranking;

/// <summary>The flags that a county hangs out for the last of a ranking.</summary>
public enum FlagColour
{
    /// <summary>For those who are summoned.</summary>
    Red,

    /// <summary>For the next places above them.</summary>
    Yellow,
}

/// <summary>A flag that a ranking gives a unit, and whether the week's counts bear it out.</summary>
/// <param name="Colour">Which.</param>
/// <param name="Warranted">
/// Whether every rank that the unit may hold in truth is among the last places that are flagged: those of the red flags for a red one, those of
/// red and yellow together for a yellow one, since who may be worse off than yellow is not wronged by yellow. False where it could as well be outside.
/// </param>
public sealed record Flag(FlagColour Colour, bool Warranted)
{
    /// <param name="scores">What the units are ranked by; higher is better.</param>
    /// <param name="intervals">The audited ranks that they may hold in truth, in the same order: by these a flag is judged, whichever ranking gave it.</param>
    /// <param name="policy">How many places have which flag.</param>
    /// <returns>The flag of each unit, in the same order; null for those without one.</returns>
    public static IReadOnlyList<Flag?> Of(IReadOnlyList<double> scores, IReadOnlyList<RankInterval> intervals, RankingPolicy policy)
    {
        var flagged = policy.SummonedPlaces + policy.YellowPlaces;
        var red = Placing.Of(scores, policy.SummonedPlaces);
        var either = Placing.Of(scores, flagged);
        return [.. intervals.Select((interval, unit) => (red[unit].Summoned, either[unit].Summoned) switch
        {
            (true, _) => new Flag(FlagColour.Red, IsWithin(interval, policy.SummonedPlaces)),
            (_, true) => new Flag(FlagColour.Yellow, IsWithin(interval, flagged)),
            _ => null,
        })];

        // Who is first is never flagged, however many places are.
        bool IsWithin(RankInterval interval, int places) => interval.Low > Math.Max(1, scores.Count - places);
    }
}
