using RepostAudit.Simulation.Habits;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Output;

/// <summary>What a policy costs and brings, as far as the simulation knows.</summary>
/// <param name="Uploads">All uploads = honest + gamed + innocent copies.</param>
/// <param name="Counted">Of these, what the recogniser counted.</param>
/// <param name="Honest">Captures of real reposts that no game made or moved.</param>
/// <param name="Gamed">Uploads that a game made, moved or put under another name.</param>
/// <param name="Night">Uploads between 22:00 and 06:00.</param>
/// <param name="Weekend">Uploads on Saturday or Sunday.</param>
/// <param name="Episodes">How many episodes of each type, those that the county drives under <c>county:</c> and their subtype; in ordinal order.</param>
public sealed record SimulationSummary(int Uploads, int Counted, int Honest, int Gamed, int Night, int Weekend, IReadOnlyDictionary<string, int> Episodes)
{
    public static SimulationSummary Empty { get; } = new(0, 0, 0, 0, 0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));

    public SimulationSummary Plus(SimulationSummary other) => new(
        Uploads + other.Uploads,
        Counted + other.Counted,
        Honest + other.Honest,
        Gamed + other.Gamed,
        Night + other.Night,
        Weekend + other.Weekend,
        Sums(Episodes.Concat(other.Episodes)));

    internal static SimulationSummary Of(Stage stage, IReadOnlyList<Truth.Episode> episodes)
    {
        var drafts = stage.Leaves.SelectMany(leaf => leaf.Weeks).SelectMany(week => week).ToList();
        return new(
            drafts.Count,
            drafts.Count(draft => draft.Seen is Seen.Counted),
            drafts.Count(draft => !draft.Gamed && draft.Source is null),
            drafts.Count(draft => draft.Gamed),
            drafts.Count(draft => DayProfile.IsNight(Span.HourOf(draft.At))),
            drafts.Count(draft => Span.IsWeekend(draft.At)),
            Sums(episodes.Select(episode => KeyValuePair.Create(episode.CountyDriven ? $"county:{episode.Subtype}" : episode.Type, 1))));
    }

    private static SortedDictionary<string, int> Sums(IEnumerable<KeyValuePair<string, int>> counts)
        => new(counts.GroupBy(count => count.Key, count => count.Value).ToDictionary(group => group.Key, group => group.Sum()), StringComparer.Ordinal);
}
