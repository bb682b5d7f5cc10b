using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables;

/// <summary>Reads <c>quotas.csv</c>.</summary>
internal static class QuotasTable
{
    public static TableShape Shape { get; } = new(CountyTables.QuotasFile, ["week", "unit", "quota"], []);

    /// <param name="table">The file.</param>
    /// <param name="knows">Whether units.csv knows a unit, or there is none to ask.</param>
    /// <param name="problems">What is found wrong goes here.</param>
    /// <returns>Uploads asked of a unit in a week, 0 and up; those of units that nobody knows, too.</returns>
    public static IReadOnlyDictionary<(IsoWeek Week, UnitId Unit), int> Read(Table table, Func<UnitId, bool> knows, ICollection<Problem> problems)
    {
        Dictionary<(IsoWeek, UnitId), int> quotas = [];
        HashSet<UnitId> strangers = [];
        var first = new FirstOf<(IsoWeek, UnitId)>(table.File, null);
        foreach (var row in table.Usable(problems).Where(_ => table.Columns.IsSupersetOf(Shape.Required)))
        {
            var cells = new Cells(table.File, row, problems);
            var (week, unit, quota) = (cells.Required("week", IsoWeek.Parse), cells.Required("unit", UnitId.Parse), cells.Required("quota", Cells.Whole));
            if (unit is { } stranger && !knows(stranger) && strangers.Add(stranger))
            {
                cells.Wrong("unit", $"unit {stranger} is not in {CountyTables.UnitsFile}; add it there, or correct it here");
            }

            if (week is { } w && unit is { } u && quota is { } q && first.Take((w, u), row.Line, problems))
            {
                quotas.Add((w, u), q);
            }
        }

        return quotas;
    }
}
