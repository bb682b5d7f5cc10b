using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Habits;

namespace RepostAudit.Simulation.Places;

/// <summary>Who uploads for a unit in each week, and how eagerly.</summary>
internal sealed class Roster
{
    /// <summary>Of so many people and more, two do at most such a share.</summary>
    private const int Many = 8;

    private const double MostOfTwo = 0.62;

    private readonly List<(Person Person, double Weight)>[] _weeks;
    private readonly double[]?[] _sums;

    /// <param name="staff">How many work there; some of them never upload.</param>
    /// <param name="weeks">How many weeks are simulated.</param>
    /// <param name="habits">How unequal people are and how often they leave.</param>
    /// <param name="hire">The county's next person.</param>
    /// <param name="dice">The unit's own.</param>
    public Roster(int staff, int weeks, CountyHabits habits, Func<Person> hire, Dice dice)
    {
        var active = Math.Clamp((int)Math.Round(staff * habits.ActiveShare * dice.Between(0.7, 1.15)), Math.Min(3, staff), staff);
        List<(Person, double)> now = [.. Enumerable.Range(0, active).Select(_ => (hire(), dice.GammaOne(habits.ActivityShape)))];
        _weeks = new List<(Person, double)>[weeks];
        _sums = new double[weeks][];
        for (var week = 0; week < weeks; week++)
        {
            for (var i = 0; week > 0 && i < now.Count; i++)
            {
                if (dice.Flip(habits.Turnover))
                {
                    now[i] = (hire(), dice.GammaOne(habits.ActivityShape));
                }
            }

            _weeks[week] = [.. now];
        }
    }

    public IReadOnlyList<(Person Person, double Weight)> In(int week) => _weeks[week];

    /// <summary>Somebody of the week, the eager more often.</summary>
    public Person Pick(int week, Dice dice)
    {
        var sums = _sums[week] ??= Sums(_weeks[week]);
        return _weeks[week][dice.Weighted(sums)].Person;
    }

    /// <summary>Somebody uploads this share of the unit's pictures, above 0 and below 1, from a week on.</summary>
    public void Give(Person person, double share, int from)
    {
        for (var week = from; week < _weeks.Length; week++)
        {
            Remove(person, week);
            var others = _weeks[week].Sum(one => one.Weight);
            _weeks[week].Add((person, others * share / (1 - share)));
            _sums[week] = null;
        }
    }

    /// <summary>Somebody leaves; the last one stays.</summary>
    public void Leave(Person person, int from)
    {
        for (var week = from; week < _weeks.Length; week++)
        {
            Remove(person, week);
        }
    }

    private void Remove(Person person, int week)
    {
        if (_weeks[week].Count > 1)
        {
            _weeks[week].RemoveAll(one => one.Person == person);
        }

        _sums[week] = null;
    }

    private static double[] Sums(List<(Person Person, double Weight)> people)
    {
        // Nobody does nothing at all, and without being an office assistant nobody does half of it.
        var all = people.Sum(one => one.Weight);
        double[] weights = [.. people.Select(one => Math.Clamp(one.Weight, 0.02 * all / people.Count, all / 2))];

        // An oddity must not have the labelled property: of many people not even an office assistant and the next one do nearly everything.
        if (people.Count >= Many)
        {
            int[] first = [.. Enumerable.Range(0, weights.Length).OrderByDescending(at => weights[at]).Take(2)];
            var two = first.Sum(at => weights[at]);
            var most = MostOfTwo / (1 - MostOfTwo) * (weights.Sum() - two);
            foreach (var at in first)
            {
                weights[at] *= Math.Min(1, most / two);
            }
        }

        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
