namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>
/// How the whole county's weeks differ from one another, whatever single units do: the factor by which the units together exceed their habits, those few left out that
/// stand out most.
/// </summary>
/// <param name="Factors">More than 0, 1 in an ordinary week. [week]</param>
/// <param name="PValues">0..1: how likely an ordinary week is to be as far above the others. [week]</param>
/// <param name="Scatter">Standard deviation of the logarithms of ordinary weeks' factors.</param>
public sealed record WeekLevels(IReadOnlyList<double> Factors, IReadOnlyList<double> PValues, double Scatter)
{
    /// <summary>So many times the scatter on both sides hold 95 % of ordinary weeks.</summary>
    public const double Reach = 2.571;

    /// <summary>Degrees of freedom of the weeks' scatter: holidays and campaigns give it heavier tails than the normal's.</summary>
    private const double ScatterDegrees = 5;

    /// <summary>Scatter of the logarithm of a factor that is taken for granted, however quiet the other weeks are.</summary>
    private const double LeastScatter = 0.08;

    /// <summary>The part of the units that is left out of a week's factor.</summary>
    private const double LeftOut = 0.1;

    /// <summary>So many events are taken to have come as expected, so that a week of which little is known has a factor near 1.</summary>
    private const double Prior = 5;

    /// <param name="events">Events of each unit. [unit][week]</param>
    /// <param name="expected">What its habit and the trials lead to expect. [unit][week]</param>
    public static WeekLevels Of(IReadOnlyList<int[]> events, IReadOnlyList<double[]> expected)
    {
        var weeks = events.Count == 0 ? 0 : events[0].Length;
        var factors = new double[weeks];
        for (var week = 0; week < weeks; week++)
        {
            // A few units cannot move the county: those that stand out most in the week are left out of it.
            var at = week;
            var (seen, due) = (Prior, Prior);
            foreach (var unit in Enumerable.Range(0, events.Count)
                .OrderBy(unit => (events[unit][at] - expected[unit][at]) / Math.Sqrt(expected[unit][at] + 0.5))
                .ThenBy(unit => unit)
                .Take(events.Count - (int)Math.Ceiling(LeftOut * events.Count)))
            {
                seen += events[unit][week];
                due += expected[unit][week];
            }

            factors[week] = seen / due;
        }

        var logs = factors.Select(factor => Math.Log(factor)).ToArray();
        var middle = Robust.Median(logs);
        var scatter = Math.Max(Robust.Scatter(logs), LeastScatter);
        return new(
            [.. factors.Select(factor => factor / Math.Exp(middle))],
            [.. logs.Select(log => Statistics.Tails.Student((log - middle) / scatter, ScatterDegrees))],
            scatter);
    }
}
