using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables;

/// <summary>Reads <c>units.csv</c>.</summary>
internal static class UnitsTable
{
    public static TableShape Shape { get; } = new(CountyTables.UnitsFile, ["unit", "name"], ["parent", "level", "staff", "population"]);

    /// <returns>Each unit once, in the order of the file; every parent is one of them, and none is above itself.</returns>
    public static IReadOnlyList<Unit> Read(Table table, ICollection<Problem> problems)
    {
        List<(Unit Unit, int Line)> units = [];
        var first = new FirstOf<UnitId>(table.File, "unit");
        foreach (var row in table.Usable(problems))
        {
            var cells = new Cells(table.File, row, problems);
            if (table.Columns.Contains("unit")
                && cells.Required("unit", UnitId.Parse) is { } id
                && first.Take(id, row.Line, problems))
            {
                units.Add((new(id, cells.Text("name") ?? id.ToString(), cells.Optional("parent", UnitId.Parse), cells.Text("level"), cells.Count("staff"), cells.Count("population")), row.Line));
            }
        }

        var parents = units.ToDictionary(pair => pair.Unit.Id, pair => pair.Unit.Parent);
        return [.. units.Select(pair => WhyNoParent(pair.Unit, parents) is { } why
            ? Orphan(pair.Unit, Wording.OfCell(table.File, pair.Line, "parent", why), problems)
            : pair.Unit)];
    }

    private static string? WhyNoParent(Unit unit, Dictionary<UnitId, UnitId?> parents) => unit.Parent switch
    {
        null => null,
        { } parent when !parents.ContainsKey(parent) => $"the parent {parent} of {unit.Id} is not in the file; add a row for it, or leave the cell blank",
        _ when IsAboveItself(unit.Id, parents) => $"{unit.Id} is above itself in the tree of units; correct the parents, one of which is wrong",
        _ => null,
    };

    private static bool IsAboveItself(UnitId unit, Dictionary<UnitId, UnitId?> parents)
    {
        // No way up is longer than there are units, unless it goes round a circle.
        var at = parents[unit];
        for (var steps = 0; steps < parents.Count && at is { } above; steps++)
        {
            if (above == unit)
            {
                return true;
            }

            at = parents.GetValueOrDefault(above);
        }

        return false;
    }

    private static Unit Orphan(Unit unit, Problem problem, ICollection<Problem> problems)
    {
        problems.Add(problem);
        return unit with { Parent = null };
    }
}
