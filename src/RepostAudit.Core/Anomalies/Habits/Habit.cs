using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>
/// What share of its uploads a unit has of some kind (in the last hours, at night, repeated), by its own other weeks and by its peers, and how likely chance alone
/// is to go so far beyond it. The share of a week is drawn anew each week around the habit (beta-binomial), for uploads of a week hang together; the habit itself is
/// known only as well as the other weeks and the peers tell it. Weeks that moved the whole county are no evidence about a unit.
/// </summary>
public sealed class Habit
{
    /// <summary>A week's factor is a shift of the whole county where its p-value is at most this and its size at least <see cref="ShiftFactor"/>.</summary>
    private const double ShiftPValue = 0.01;

    /// <summary>So far above the ordinary is a week that moved the whole county.</summary>
    private const double ShiftFactor = 1.4;

    /// <summary>With fewer events than these expected of a unit, how much its weeks scatter says nothing.</summary>
    private const double FewestExpected = 5;

    /// <summary>The peers' correlation within weeks counts as much as this many weeks of the unit's own.</summary>
    private const double PeerWeeks = 8;

    private readonly IReadOnlyList<int[]> _events;
    private readonly IReadOnlyList<int[]> _trials;
    private readonly bool[] _shifted;

    // The trials of weeks that did not move the county, and by how much each week's factor raises the odds of a share: the same for every stretch that is asked about.
    private readonly int[][] _told;
    private readonly double[] _raised;
    private readonly double _prior;
    private readonly double _mean;

    private Habit(IReadOnlyList<int[]> events, IReadOnlyList<int[]> trials, WeekLevels levels, double mean, double prior, double correlation)
    {
        (_events, _trials, Levels, _mean, _prior, Correlation) = (events, trials, levels, mean, prior, correlation);
        _shifted = [.. levels.Factors.Zip(levels.PValues, (factor, p) => factor >= ShiftFactor && p <= ShiftPValue)];
        _told = [.. trials.Select(of => of.Select((count, week) => _shifted[week] ? 0 : count).ToArray())];
        _raised = [.. levels.Factors.Select(factor => Math.Max(1, factor))];
    }

    public WeekLevels Levels { get; }

    /// <summary>0..1: how much the uploads of one unit and week hang together, among the peers.</summary>
    public double Correlation { get; }

    /// <summary>Whether a week moved the whole county.</summary>
    public bool Shifted(int week) => _shifted[week];

    /// <param name="events">Uploads of the kind. [unit][week]</param>
    /// <param name="trials">All uploads. [unit][week]</param>
    /// <param name="leastCorrelation">Correlation within a unit's week that is taken for granted, 0..1.</param>
    /// <param name="mostOfPeers">
    /// The peers' habits count at most as much as this many uploads of the unit's own, more than 0: few where units have habits of their own, many where nobody should have any.
    /// </param>
    public static Habit Of(IReadOnlyList<int[]> events, IReadOnlyList<int[]> trials, double leastCorrelation, double mostOfPeers)
    {
        // The peers' habits: a beta distribution by the method of moments, with the chance of the counts taken out. The middle half and more is looked at, so
        // that a few strange units neither move the mean nor hide behind a wide prior.
        var known = Enumerable.Range(0, events.Count).Where(unit => trials[unit].Sum() > 0).ToList();
        if (known.Count == 0)
        {
            return new(events, trials, WeekLevels.Of(events, [.. events.Select(of => new double[of.Length])]), 0.5, 1, leastCorrelation);
        }

        var pooled = Pooled(events, trials, known);
        var shares = known.ConvertAll(unit => (events[unit].Sum() + pooled) / (trials[unit].Sum() + 1));
        var high = Robust.Quantile(shares, 0.9);
        var mean = Math.Clamp(shares.Average(share => Math.Min(share, high)), 1e-4, 0.9);
        var variance = shares.Average(share => Math.Pow(Math.Min(share, high) - mean, 2));
        var prior = Math.Clamp((mean * (1 - mean) / Math.Max(variance, 1e-9)) - 1, Math.Min(2, mostOfPeers), mostOfPeers);

        double Share(int unit) => (events[unit].Sum() + (prior * mean)) / (trials[unit].Sum() + prior);
        List<double[]> Expected(Func<int, double> share) => [.. events.Select((of, unit) => of.Select((_, week) => trials[unit][week] * share(unit)).ToArray())];
        var expected = Expected(Share);

        // A unit that is far above its peers in some weeks would be far below its mean in all others, and make the county's quiet weeks look quieter than they are.
        var levels = WeekLevels.Of(events, Expected(unit => Math.Min(high, Share(unit))));

        // Lumps within weeks, unit by unit, where there are enough events to tell; of the larger half, so that units with lumps are not held to the evenness of others.
        var correlations = known
            .Where(unit => expected[unit].Sum() >= FewestExpected)
            .Select(unit => Lumps(events[unit], trials[unit], _ => Math.Clamp(Share(unit), 1e-5, 1 - 1e-5), _ => true) is var (over, pairs) && pairs > 0 ? Math.Clamp(over / pairs, 0, 0.5) : 0)
            .ToList();

        // Where events are rare, only the strange units have enough of them: nothing is learned from these about the others.
        var correlation = 2 * correlations.Count < known.Count ? leastCorrelation : Math.Max(leastCorrelation, Robust.Quantile(correlations, 0.6));
        return new(events, trials, levels, mean, prior, correlation);
    }

    /// <summary>The share of a unit over all weeks, 0..1, drawn towards its peers'.</summary>
    public double ShareOf(int unit) => (_events[unit].Sum() + (_prior * _mean)) / (_trials[unit].Sum() + _prior);

    /// <summary>How many weeks outside a stretch tell the unit's habit.</summary>
    public int WeeksOutside(int unit, int from, int until)
        => _trials[unit].Index().Count(week => week.Item > 0 && !_shifted[week.Index] && (week.Index < from || week.Index >= until));

    /// <summary>The share that chance exceeds in one week of forty, 0..1, where a unit expects the given one; null in a week without trials.</summary>
    public double? BoundOf(int unit, int week, double expected)
    {
        var trials = _trials[unit][week];
        if (trials == 0)
        {
            return null;
        }

        var bound = (int)(trials * expected);
        while (bound < trials && Tails.BetaBinomial(bound + 1, trials, expected, Correlation) > 0.025)
        {
            bound++;
        }

        return bound / (double)trials;
    }

    /// <summary>A unit's weeks as those outside a stretch, and its peers, have them.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The first week of the stretch.</param>
    /// <param name="until">The week after its last.</param>
    internal UsualWeeks Usual(int unit, int from, int until)
    {
        var (events, trials) = (_events[unit], _trials[unit]);
        var (outside, outsideTrials, outsideWeight) = (_prior * _mean, _prior, _prior);
        for (var week = 0; week < trials.Length; week++)
        {
            if (trials[week] > 0 && !_shifted[week] && (week < from || week >= until))
            {
                // Uploads that hang together tell less than as many that do not.
                var weight = 1 / (1 + ((trials[week] - 1) * Correlation));
                outside += events[week] * weight / Math.Max(Levels.Factors[week], 0.5);
                outsideTrials += trials[week] * weight;
                outsideWeight += trials[week] * weight;
            }
        }

        var share = Math.Clamp(outside / outsideTrials, 1e-5, 0.98);
        return Usual(unit, share, share * (1 - share) / (outsideWeight + 1), Own(unit, from, until, share));
    }

    /// <summary>A unit's weeks as a share has them that is no unit's own but stands by itself.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="share">0..1 without the ends.</param>
    internal UsualWeeks Usual(int unit, double share) => Usual(unit, share, 0, Correlation);

    /// <summary>Compares weeks with the unit's other weeks and its peers.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The first week.</param>
    /// <param name="until">The week after the last.</param>
    public Comparison Compare(int unit, int from, int until) => Compare(Usual(unit, from, until), unit, from, until);

    /// <summary>Compares weeks with what they usually hold.</summary>
    internal Comparison Compare(UsualWeeks usual, int unit, int from, int until)
        => usual.Compare(Enumerable.Range(from, until - from).Where(week => !_shifted[week]).Sum(week => _events[unit][week]), from, until);

    private static double Pooled(IReadOnlyList<int[]> events, IReadOnlyList<int[]> trials, List<int> units)
        => units.Sum(unit => (double)events[unit].Sum()) / units.Sum(unit => (double)trials[unit].Sum());

    // How much more the weeks scatter around a share than chance has it, and over how many pairs of uploads that is to be shared.
    private static (double Over, double Pairs) Lumps(int[] events, int[] trials, Func<int, double> share, Func<int, bool> asked)
    {
        var (over, pairs) = (0.0, 0.0);
        for (var week = 0; week < trials.Length; week++)
        {
            if (trials[week] > 0 && asked(week))
            {
                var variance = share(week) * (1 - share(week));
                over += Math.Pow(events[week] - (trials[week] * share(week)), 2) - (trials[week] * variance);
                pairs += trials[week] * (trials[week] - 1.0) * variance;
            }
        }

        return (over, pairs);
    }

    // The unit's own correlation within weeks, by those outside, drawn towards its peers' where it has few.
    private double Own(int unit, int from, int until, double habit)
    {
        var (events, trials) = (_events[unit], _trials[unit]);
        bool IsOutside(int week) => trials[week] > 1 && !_shifted[week] && (week < from || week >= until);
        var (over, pairs) = Lumps(events, trials, week => Math.Clamp(habit * Levels.Factors[week], 1e-5, 0.98), IsOutside);
        var weeks = Enumerable.Range(0, trials.Length).Count(IsOutside);
        var own = pairs > 0 ? Math.Clamp(over / pairs, 0, 0.6) : Correlation;
        return Math.Max(Correlation / 2, ((own * weeks) + (Correlation * PeerWeeks)) / (weeks + PeerWeeks));
    }

    private UsualWeeks Usual(int unit, double share, double doubt, double correlation)
        => new(_told[unit], _raised, share, doubt, correlation);
}
