using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// One or two people who upload nearly everything of a unit where many work. An assistant who uploads for the office is no finding: the two would have to be
/// responsible for half of all sittings by right, and for far more in fact.
/// </summary>
internal static class FewPeople
{
    /// <summary>Two people with half of a crowd's sittings are an office's assistants.</summary>
    private const double ByRight = 0.5;

    /// <summary>People are away for days, and then the others' sittings make up the week.</summary>
    private const double Correlation = 0.05;

    private const int FewestSittings = 10;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough, DetectorSettings settings)
    {
        var sittings = activity.Count(i => activity.StartsSitting[i]);
        double[] alike = [.. activity.Weeks.Select(_ => 1.0)];
        return from unit in enough.Units(Question.FewPeople)
               where activity.Staff[unit] >= settings.CrowdFrom
               let shares = Shares(activity, unit)
               from stretch in WeekScan.Of(
                   activity.Weeks.Count,
                   week => activity.HasUploads(unit, week),
                   (first, end) => shares[first, end] is { Sittings: >= FewestSittings } of ? of.PValue : null,
                   (first, end) => shares[first, end] is { } of && of.OfTwo >= settings.LeastOfTwo * of.Uploads,
                   WeekScan.Further,
                   (tested, best) => DrawnScan.PValue(tested, new UsualWeeks(sittings[unit], alike, ByRight, 0, Correlation), best.PValue))
               select new Candidate(
                   Question.FewPeople,
                   [unit],
                   [.. stretch.Weeks.Where(week => activity.HasUploads(unit, week))],
                   stretch.PValue,
                   () => Describe(activity, unit, shares, stretch));
    }

    private static Description Describe(Activity activity, int unit, TwoPeople?[,] shares, Stretch stretch)
    {
        var of = shares[stretch.From, stretch.Until]!;
        var (low, high) = Intervals.Share(of.OfTwo, of.Uploads, Math.Max(1, of.Uploads / (double)of.Sittings));
        return new(
            new(of.OfTwo / (double)of.Uploads, low, high, ByRight),
            new Figures.Part(of.OfTwo, of.Uploads),
            WeekSeries.Of(
                activity.Weeks.Count,
                week => shares[week, week + 1] is { } one ? one.OfTwo / (double)one.Uploads : null,
                week => shares[week, week + 1] is null ? null : ByRight),
            [.. activity.UploadsOf(unit, stretch.From, stretch.Until).Where(i => of.People.Contains(activity.Uploads.Person[i])).Select(i => new Evidence(i))]);
    }

    /// <summary>The two people with most sittings in a stretch of weeks.</summary>
    private sealed record TwoPeople(IReadOnlyList<int> People, int OfTwo, int Uploads, int Sittings, double PValue);

    // [from, until]; null where nobody uploaded in the first or the last week.
    private static TwoPeople?[,] Shares(Activity activity, int unit)
    {
        var weeks = activity.Weeks.Count;
        var table = new TwoPeople?[weeks, weeks + 1];
        for (var from = 0; from < weeks; from++)
        {
            if (!activity.HasUploads(unit, from))
            {
                continue;
            }

            Dictionary<int, (int Sittings, int Uploads)> people = [];
            var (sittings, uploads, lumps) = (0, 0, 0.0);
            for (var until = from + 1; until <= weeks; until++)
            {
                var before = sittings;
                foreach (var i in activity.UploadsOf(unit, until - 1))
                {
                    // Those of whom nobody says who they are, are as many people as there are uploads.
                    var person = activity.Uploads.Person[i] is >= 0 and var known ? known : -1 - i;
                    var had = people.GetValueOrDefault(person);
                    var start = activity.StartsSitting[i] ? 1 : 0;
                    people[person] = (had.Sittings + start, had.Uploads + 1);
                    sittings += start;
                    uploads++;
                }

                var ofWeek = sittings - before;
                lumps += ofWeek * Math.Max(0, ofWeek - 1.0);
                if (ofWeek == 0)
                {
                    continue;
                }

                var (first, second) = ((Person: -1, Sittings: 0, Uploads: 0), (Person: -1, Sittings: 0, Uploads: 0));
                foreach (var (person, had) in people)
                {
                    if (had.Sittings > first.Sittings)
                    {
                        (first, second) = ((person, had.Sittings, had.Uploads), first);
                    }
                    else if (had.Sittings > second.Sittings)
                    {
                        second = (person, had.Sittings, had.Uploads);
                    }
                }

                var correlation = sittings < 2 ? 0 : Correlation * lumps / (sittings * (sittings - 1.0));
                table[from, until] = new([first.Person, second.Person], first.Uploads + second.Uploads, uploads, sittings, Tails.BetaBinomial(first.Sittings + second.Sittings, sittings, ByRight, correlation));
            }
        }

        return table;
    }
}
