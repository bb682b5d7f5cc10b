namespace RepostAudit.Core.Ledger.Evidence;

/// <summary>What was measured between two pictures, beside their lines one by one. All counts from 0 up.</summary>
/// <param name="Earlier">The writing of the earlier one.</param>
/// <param name="Later">The writing of the later one.</param>
/// <param name="Followers">Pairs of equal lines that follow the alignment.</param>
/// <param name="Trusted">1 where the alignment rests on three lines or more and the pixels bear it out, else 0.</param>
/// <param name="Relabelled">The heaviest line that stands, as a name does, above something both show, and that only one of them has.</param>
/// <param name="Slid">Weight of the lines that stand on another side of the screen: of whose message it is.</param>
/// <param name="SharedMoments">Times of day that are written on both.</param>
/// <param name="FewestMoments">Times of day on that of the two that has fewer.</param>
/// <param name="SameCells">Cells in which both show the same. A cell is about a character large.</param>
/// <param name="OtherCells">Cells in which they show different things.</param>
/// <param name="EarlierCells">Cells in which only the earlier shows something.</param>
/// <param name="LaterCells">Cells in which only the later shows something.</param>
/// <param name="LargestSpot">The largest connected patch of cells that differ where no line explains it.</param>
/// <param name="OpenCells">All cells that differ where no line explains it.</param>
/// <param name="SamePassing">Clocks, times and other passing lines that look the same on both, pixel by pixel.</param>
/// <param name="OtherPassing">Passing lines in whose place the other shows something else.</param>
/// <param name="SameTimes">Times that both name of the same thing and that may be the same, "3 minutes ago" reckoned from the clock on the screen.</param>
/// <param name="ExactTimes">Those of them that are known to some minutes.</param>
/// <param name="OtherTimes">Times that both name of the same thing and that cannot be the same.</param>
public readonly record struct PairMeasures(
    SideMeasures Earlier,
    SideMeasures Later,
    float Followers,
    float Trusted,
    float Relabelled,
    float Slid,
    float SharedMoments,
    float FewestMoments,
    float SameCells,
    float OtherCells,
    float EarlierCells,
    float LaterCells,
    float LargestSpot,
    float OpenCells,
    float SamePassing,
    float OtherPassing,
    float SameTimes,
    float ExactTimes,
    float OtherTimes)
{
    /// <summary>What a table of them calls the numbers, in the order of <see cref="Values"/>.</summary>
    internal static IReadOnlyList<string> Names { get; } =
    [
        .. SideMeasures.Names.Select(name => $"earlier_{name}"), .. SideMeasures.Names.Select(name => $"later_{name}"),
        "followers", "trusted", "relabelled", "slid", "shared_moments", "fewest_moments", "same_cells", "other_cells", "earlier_cells", "later_cells",
        "largest_spot", "open_cells", "same_passing", "other_passing", "same_times", "exact_times", "other_times",
    ];

    /// <summary>How many numbers they are.</summary>
    internal const int Count = 2 * SideMeasures.Count + 17;

    internal static PairMeasures From(ReadOnlySpan<float> values)
    {
        var rest = values[(2 * SideMeasures.Count)..];
        return new(
            SideMeasures.From(values),
            SideMeasures.From(values[SideMeasures.Count..]),
            rest[0], rest[1], rest[2], rest[3], rest[4], rest[5], rest[6], rest[7], rest[8], rest[9], rest[10], rest[11], rest[12], rest[13],
            rest[14], rest[15], rest[16]);
    }

    internal IEnumerable<float> Values() =>
    [
        .. Earlier.Values(), .. Later.Values(), Followers, Trusted, Relabelled, Slid, SharedMoments, FewestMoments,
        SameCells, OtherCells, EarlierCells, LaterCells, LargestSpot, OpenCells, SamePassing, OtherPassing, SameTimes, ExactTimes, OtherTimes,
    ];
}
