using RepostAudit.Core.Articles;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tallies;

/// <summary>The units, their quotas and what they were to repost, as the input names them. Nothing that it lacks is guessed.</summary>
public sealed class County
{
    private readonly IReadOnlyDictionary<UnitId, Unit> _units;
    private readonly IReadOnlyDictionary<(IsoWeek Week, UnitId Unit), int> _quotas;
    private readonly HashSet<UnitId> _parents;
    private readonly SortedSet<IsoWeek> _weeks;

    /// <param name="units">Each unit once; empty where there is no units.csv.</param>
    /// <param name="quotas">Uploads asked of a unit in a week, at least 0; empty where there is no quotas.csv.</param>
    public County(IEnumerable<Unit> units, IReadOnlyDictionary<(IsoWeek Week, UnitId Unit), int> quotas)
    {
        Units = [.. units];
        _units = Units.ToDictionary(unit => unit.Id);
        _quotas = quotas;
        _weeks = [.. quotas.Keys.Select(key => key.Week)];
        _parents = [.. _units.Values.Where(unit => unit.Parent is not null).Select(unit => unit.Parent!.Value)];
    }

    public static County Unknown { get; } = new([], new Dictionary<(IsoWeek, UnitId), int>());

    /// <summary>The units in the order in which they were given.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Whether anything is known of units at all; if not, every unit that uploads is as good as any other.</summary>
    public bool HasUnits => _units.Count > 0;

    public bool HasQuotas => _quotas.Count > 0;

    /// <summary>Whether anything is asked of anybody in a week.</summary>
    public bool HasQuotasIn(IsoWeek week) => _weeks.Contains(week);

    /// <summary>The weeks for which something is asked of somebody, oldest first.</summary>
    public IEnumerable<IsoWeek> QuotaWeeks => _weeks;

    /// <summary>What was to be reposted, each article once; empty where there is no articles.csv.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>Days off and days worked that differ from the week's, each day once; empty where there is no holidays.csv.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    public Unit? Find(UnitId unit) => _units.GetValueOrDefault(unit);

    public int? Quota(IsoWeek week, UnitId unit) => _quotas.TryGetValue((week, unit), out var quota) ? quota : null;

    /// <summary>
    /// The units from which uploads are expected in a week: those with a quota for it, or all where there are no quotas;
    /// never a parent, whose quota is the target that it passes on.
    /// </summary>
    public IEnumerable<UnitId> Expected(IsoWeek week)
        => _units.Keys.Where(unit => !_parents.Contains(unit) && (!HasQuotas || Quota(week, unit) is not null));
}
