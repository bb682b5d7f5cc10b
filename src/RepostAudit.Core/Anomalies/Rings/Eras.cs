namespace RepostAudit.Core.Anomalies.Rings;

/// <summary>Tells apart what the same originator passed to some units in one time and to others in another.</summary>
internal static class Eras
{
    /// <summary>After so many weeks in which the group shares next to nothing, something new begins.</summary>
    private const int Pause = 3;

    /// <summary>Less than this in a week, or of a unit in an era, is next to nothing.</summary>
    private const double Fewest = 2;

    private const int FewestUnits = 3;

    /// <param name="units">A group, its originator first.</param>
    /// <param name="shared">What it shares.</param>
    /// <returns>The group of each era, in the same order; the whole group where no era has one of three units or more.</returns>
    public static IReadOnlyList<(IReadOnlyList<int> Units, IReadOnlyList<SharedCapture> Shared)> Of(IReadOnlyList<int> units, IReadOnlyList<SharedCapture> shared)
    {
        List<(int From, int Until)> eras = [];
        foreach (var week in shared.GroupBy(link => link.Week).Where(of => of.Count() >= Fewest).Select(of => of.Key).Order())
        {
            if (eras.Count > 0 && week - eras[^1].Until < Pause)
            {
                eras[^1] = (eras[^1].From, week + 1);
            }
            else
            {
                eras.Add((week, week + 1));
            }
        }

        List<(IReadOnlyList<int> Units, IReadOnlyList<SharedCapture> Shared)> groups = [.. eras.Select(era => OfEra(units, [.. shared.Where(link => link.Week >= era.From && link.Week < era.Until)])).Where(group => group.Units.Count >= FewestUnits)];
        return groups.Count > 0 ? groups : [(units, shared)];
    }

    private static (IReadOnlyList<int> Units, IReadOnlyList<SharedCapture> Shared) OfEra(IReadOnlyList<int> units, IReadOnlyList<SharedCapture> shared)
    {
        double Gave(int unit) => shared.Where(link => link.From == unit).Sum(link => link.Weight);
        int[] members = [.. units
            .Where(unit => shared.Where(link => link.From == unit || link.To == unit).Sum(link => link.Weight) >= Fewest)
            .OrderByDescending(Gave)];
        return (members, [.. shared.Where(link => members.Contains(link.From) && members.Contains(link.To))]);
    }
}
