namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>A stretch of weeks that stands out.</summary>
/// <param name="From">Its first week, counted from 0.</param>
/// <param name="Until">The week after its last.</param>
/// <param name="PValue">0..1, with the search for it taken into account.</param>
public readonly record struct Stretch(int From, int Until, double PValue)
{
    public int Length => Until - From;

    public IEnumerable<int> Weeks => Enumerable.Range(From, Length);

    public bool Overlaps(Stretch other) => From < other.Until && other.From < Until;

    /// <summary>Whether no more than two weeks lie between the two, so that they are one episode with a pause.</summary>
    public bool IsNear(Stretch other) => From <= other.Until + 2 && other.From <= Until + 2;
}

/// <summary>
/// Finds the weeks in which something went on, whenever it began and however long it lasted. Stretches of every length are tested, long ones not at every week and not of every length, for neighbours
/// that share most of their weeks tell the same; the smallest p-value is then corrected for the search: by drawing from the null model (<see cref="DrawnScan"/>), or by the number of stretches tested (Bonferroni), which
/// holds however much they overlap. The ends are then moved to where the evidence is strongest; that changes the weeks that are named, not the p-value. The grid follows Rivera and Walther, "Optimal detection of a jump in the intensity of a Poisson process or in a
/// density with likelihood ratio statistics", 2013.
/// </summary>
public static class WeekScan
{
    /// <summary>Further stretches of a unit are listed where their p-value is at most this.</summary>
    public const double Further = 0.05;

    /// <summary>Further stretches of one unit are looked for up to here; nobody is told of a unit's fifth episode in half a year.</summary>
    private const int MostStretches = 4;

    /// <summary>Stretches of the grid overlap the next ones by two thirds and more; those up to this long are all tested.</summary>
    private const int Fineness = 3, Shortest = 5;

    /// <param name="weeks">How many there are.</param>
    /// <param name="says">Whether a week can say anything, whatever it says; stretches neither begin nor end with weeks that cannot.</param>
    /// <param name="test">
    /// The p-value of the weeks from the first given, counted from 0, up to but without the second; null where they cannot be tested, which must not depend on what is looked for.
    /// </param>
    /// <param name="isLarge">Whether what these weeks hold is of a size that anybody would call a finding; if neither they nor those near them do, their p-value is 1.</param>
    /// <param name="further">Other stretches than the best one are listed where their p-value is at most this.</param>
    /// <param name="search">The chance that of all stretches tested some one has so small a p-value as the best; Bonferroni's bound, which holds however they hang together, if not given.</param>
    /// <returns>The stretch of the smallest p-value, and others that lie apart from all better ones, each with the same factor; empty where nothing could be tested.</returns>
    public static IReadOnlyList<Stretch> Of(int weeks, Func<int, bool> says, Func<int, int, double?> test, Func<int, int, bool> isLarge, double further, Func<IReadOnlyList<Stretch>, Stretch, double>? search = null)
    {
        var tested = Grid(weeks, says)
            .Distinct()
            .Select(of => test(of.From, of.Until) is { } p ? new Stretch(of.From, of.Until, p) : (Stretch?)null)
            .OfType<Stretch>()
            .ToList();
        double Searched(Stretch stretch) => search?.Invoke(tested, stretch) ?? Math.Min(1, stretch.PValue * tested.Count);
        List<Stretch> found = [];
        foreach (var stretch in tested.OrderBy(stretch => stretch.PValue).ThenBy(stretch => stretch.From).ThenBy(stretch => stretch.Until))
        {
            if (found.Exists(better => better.IsNear(stretch)))
            {
                continue;
            }

            // A search may cost much, and the best stretch of most units is not large.
            var adjusted = found.Count > 0 ? Searched(stretch) : (double?)null;
            if (adjusted > further || found.Count == MostStretches)
            {
                break;
            }

            found.Add(Refined(stretch, weeks, says, test, isLarge, found) is { } refined ? refined with { PValue = adjusted ?? Searched(stretch) } : stretch with { PValue = 1 });
        }

        return found;
    }

    private static IEnumerable<(int From, int Until)> Grid(int weeks, Func<int, bool> says)
    {
        for (var length = 1; length <= weeks; length = length < Shortest ? length + 1 : Math.Max(length + 1, length * 5 / 4))
        {
            var step = length < Shortest ? 1 : Math.Max(1, length / Fineness);
            for (var from = 0; from < weeks; from += step)
            {
                var start = Math.Min(from, weeks - length);
                if (Trimmed(start, start + length, says) is { } trimmed)
                {
                    yield return trimmed;
                }
            }
        }

        if (weeks > 0 && Trimmed(0, weeks, says) is { } whole)
        {
            yield return whole;
        }
    }

    private static (int From, int Until)? Trimmed(int from, int until, Func<int, bool> says)
    {
        while (from < until && !says(from))
        {
            from++;
        }

        while (until > from && !says(until - 1))
        {
            until--;
        }

        return from < until ? (from, until) : null;
    }

    private static Stretch? Refined(Stretch stretch, int weeks, Func<int, bool> says, Func<int, int, double?> test, Func<int, int, bool> isLarge, List<Stretch> taken)
    {
        var reach = Math.Max(1, stretch.Length / Fineness) + 1;
        Stretch? best = null;
        for (var from = Math.Max(0, stretch.From - reach); from <= stretch.From + reach; from++)
        {
            for (var until = Math.Max(from + 1, stretch.Until - reach); until <= Math.Min(weeks, stretch.Until + reach); until++)
            {
                if (says(from) && says(until - 1)
                    && isLarge(from, until)
                    && test(from, until) is { } p && !(p >= best?.PValue)
                    && !taken.Exists(better => better.Overlaps(new(from, until, p))))
                {
                    best = new(from, until, p);
                }
            }
        }

        return best;
    }
}
