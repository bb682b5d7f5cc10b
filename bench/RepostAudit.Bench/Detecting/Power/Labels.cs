using RepostAudit.Core.Uploads;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Truth;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>A county's truth, by unit and week.</summary>
internal sealed class Labels
{
    private readonly Dictionary<(string Type, Cell Cell), List<Episode>> _episodes = [];
    private readonly HashSet<Cell> _any = [];
    private readonly HashSet<(string Type, Cell Cell)> _near = [];
    private readonly HashSet<IsoWeek?> _raised = [];
    private readonly Dictionary<Cell, List<string>> _decoys = [];

    public Labels(SimulatedCounty county)
    {
        foreach (var episode in county.Episodes)
        {
            UnitId?[] units = episode.Units.Count == 0 ? [null] : [.. episode.Units.Select(unit => (UnitId?)unit)];
            IsoWeek?[] weeks = [.. episode.Weeks.Select(week => (IsoWeek?)week), null];
            _any.UnionWith(Cells(units, weeks));
            _near.UnionWith(Cells([.. episode.Related.Select(unit => (UnitId?)unit)], weeks).Select(cell => (episode.Type, cell)));

            // The fall before a jump and the collapse after it belong to it.
            IsoWeek?[] accepted = episode.Type == "jump_collapse" ? [.. episode.Weeks.SelectMany(week => new IsoWeek?[] { week.Add(-1), week, week.Add(1) }), null] : weeks;
            foreach (var cell in Cells(units, accepted))
            {
                Add(_episodes, (episode.Type, cell), episode);
            }

            if (episode.Subtype == "quota_raised")
            {
                _raised.UnionWith(weeks);
            }
        }

        foreach (var decoy in county.Decoys)
        {
            UnitId?[] units = decoy.Units.Count == 0 ? [null] : [.. decoy.Units.Select(unit => (UnitId?)unit)];
            IsoWeek?[] weeks = decoy.Weeks.Count == 0 ? [null] : [.. decoy.Weeks.Select(week => (IsoWeek?)week)];
            foreach (var cell in Cells(units, weeks))
            {
                Add(_decoys, cell, decoy.Kind);
            }
        }
    }

    public static IEnumerable<Cell> Cells(IReadOnlyList<UnitId?> units, IReadOnlyList<IsoWeek?> weeks)
        => units.SelectMany(unit => weeks.Select(week => new Cell(unit, week)));

    public IReadOnlyList<Episode> Episodes(string type, Cell cell) => _episodes.GetValueOrDefault((type, cell)) ?? [];

    public Verdict Of(string type, Cell cell)
        => _episodes.ContainsKey((type, cell)) ? Verdict.True : _any.Contains(cell) || _near.Contains((type, cell)) ? Verdict.Related : Verdict.False;

    /// <summary>Whether the county asked for more in that week.</summary>
    public bool IsRaised(IsoWeek? week) => week is null ? _raised.Count > 0 : _raised.Contains(week);

    /// <summary>The innocent oddities of a unit in a week.</summary>
    public IEnumerable<string> Oddities(Cell cell)
        => ((Cell[])[cell, cell with { Week = null }, cell with { Unit = null }]).SelectMany(of => _decoys.GetValueOrDefault(of) ?? []).Distinct();

    private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
