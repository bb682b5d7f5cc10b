namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>A stretch of weeks that stands out.</summary>
/// <param name="From">Its first week, counted from 0.</param>
/// <param name="Until">The week after its last.</param>
/// <param name="PValue">0..1, with the search for it taken into account.</param>
public readonly record struct Stretch(int From, int Until, double PValue)
{
    public bool Overlaps(Stretch other) => From < other.Until && other.From < Until;
}

/// <summary>
/// Finds the weeks in which something went on, whenever it began and however long it lasted: every stretch of weeks is tested, and the smallest
/// p-value is multiplied by the number of stretches (Bonferroni), which holds however much they overlap.
/// </summary>
public static class WeekScan
{
    /// <summary>Further stretches of one unit are looked for up to here; nobody is told of a unit's fifth episode in half a year.</summary>
    private const int MostStretches = 4;

    /// <param name="weeks">How many there are.</param>
    /// <param name="test">
    /// The p-value of the weeks from the first given, counted from 0, up to but without the second; null where they cannot be tested. What is tested but is
    /// not of a size that anybody would call a finding has a p-value of 1.
    /// </param>
    /// <param name="further">Other stretches than the best one are listed where their p-value is at most this.</param>
    /// <returns>The stretch of the smallest p-value, and others that overlap none better, each with the same factor; empty where nothing could be tested.</returns>
    public static IReadOnlyList<Stretch> Of(int weeks, Func<int, int, double?> test, double further)
    {
        List<Stretch> tested = [];
        for (var from = 0; from < weeks; from++)
        {
            for (var until = from + 1; until <= weeks; until++)
            {
                if (test(from, until) is { } p)
                {
                    tested.Add(new(from, until, p));
                }
            }
        }

        List<Stretch> found = [];
        foreach (var stretch in tested.OrderBy(stretch => stretch.PValue).ThenBy(stretch => stretch.From).ThenBy(stretch => stretch.Until))
        {
            var adjusted = stretch with { PValue = Math.Min(1, stretch.PValue * tested.Count) };
            if (found.Count > 0 && (adjusted.PValue > further || found.Count == MostStretches))
            {
                break;
            }

            if (!found.Exists(better => better.Overlaps(adjusted)))
            {
                found.Add(adjusted);
            }
        }

        return found;
    }
}
