using MathNet.Numerics;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Habits;
using RepostAudit.Core.Anomalies.Rings;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Detectors;

/// <summary>
/// Groups of units that share captures again and again. What two units share by chance (pictures that look alike, a recogniser's mistakes, colleagues of one town at one event) grows
/// with what both upload, and is larger under one parent; a group's is compared with that, and with all groups that there could be.
/// </summary>
internal static class SharingRings
{
    private const int MostRings = 8;

    private const int FewestUnits = 3;

    /// <summary>What two units share comes in lumps: shape of the distribution for one pair.</summary>
    private const double Shape = 0.5;

    /// <summary>A unit belongs to a group where chance alone would link it to the others as much with at most this probability.</summary>
    private const double Belongs = 1e-3;

    /// <summary>The fewest weeks in which a ring shares something.</summary>
    private const int FewestWeeks = 3;

    public static IEnumerable<Candidate> Of(Activity activity, Sufficiency enough)
    {
        if (!enough.County(Question.SharedCaptures))
        {
            yield break;
        }

        var shared = SharedCapture.Of(activity);
        var chance = new ChanceLinks(activity, shared);
        var edges = shared.GroupBy(of => (A: Math.Min(of.From, of.To), B: Math.Max(of.From, of.To)))
            .Select(of => (of.Key, weight: of.Sum(link => link.Weight) - chance.Expected(of.Key.A, of.Key.B)))
            .Where(of => of.weight > 0)
            .ToDictionary(of => of.Key, of => of.weight);
        foreach (var group in DenseGroups.Of(activity.Units.Count, edges, MostRings))
        {
            var members = Members(group, shared, chance);
            if (members.Count >= FewestUnits)
            {
                yield return Ring(activity, members, [.. shared.Where(of => members.Contains(of.From) && members.Contains(of.To))], chance);
            }
        }
    }

    // Whoever hardly shares anything with the others was taken along by them.
    private static List<int> Members(IReadOnlyList<int> group, IReadOnlyList<SharedCapture> shared, ChanceLinks chance)
    {
        List<int> members = [.. group];
        while (members.Count >= FewestUnits)
        {
            var weakest = members.Select(unit => (unit, p: ChanceLinks.PValue(
                shared.Where(of => (of.From == unit && members.Contains(of.To)) || (of.To == unit && members.Contains(of.From))).Sum(of => of.Weight),
                [.. members.Where(other => other != unit).Select(other => chance.Expected(unit, other))]))).MaxBy(of => of.p);
            if (weakest.p <= Belongs)
            {
                break;
            }

            members.Remove(weakest.unit);
        }

        return members;
    }

    private static Candidate Ring(Activity activity, List<int> members, IReadOnlyList<SharedCapture> inside, ChanceLinks chance)
    {
        double[] expected = [.. from a in members from b in members where a < b select chance.Expected(a, b)];
        var p = ChanceLinks.PValue(inside.Sum(of => of.Weight), expected);

        // As likely as the likeliest of all groups of this size that could have been found.
        var groups = Math.Exp(SpecialFunctions.BinomialLn(activity.Uploading.Count, members.Count));
        int[] weeks = [.. inside.GroupBy(of => of.Week).Where(of => of.Count() >= 2).Select(of => of.Key).Order()];
        var given = members.ToDictionary(unit => unit, unit => inside.Where(of => of.From == unit).Sum(of => of.Weight));
        int[] units = [.. members.OrderByDescending(unit => given[unit]).ThenBy(unit => unit)];
        return new(Question.SharedCaptures, units, weeks, weeks.Length < FewestWeeks ? 1 : Math.Min(1, p * groups), () => Describe(activity, units[0], inside, expected.Sum()));
    }

    private static Description Describe(Activity activity, int originator, IReadOnlyList<SharedCapture> inside, double expected)
    {
        var (low, high) = Intervals.Count(inside.Count);
        var weeks = Enumerable.Range(0, activity.Weeks.Count).ToList();
        return new(
            new(inside.Count, low, high, expected),
            new Figures.Sharing(inside.Count, inside.Count(of => of.From == originator), TimeSpan.FromSeconds(Robust.Median(inside.Select(of => (double)of.Lag)))),
            new(
                weeks.ConvertAll(week => (double?)inside.Count(of => of.Week == week)),
                weeks.ConvertAll(_ => (double?)(expected / weeks.Count)),
                weeks.ConvertAll(_ => (double?)null)),
            [.. inside.OrderBy(of => of.Copy).Select(of => new Evidence(of.Copy, of.Original))]);
    }

    /// <summary>What units share by chance.</summary>
    private sealed class ChanceLinks
    {
        private readonly Activity _activity;
        private readonly double[] _volume;
        private readonly double _near;
        private readonly double _far;

        public ChanceLinks(Activity activity, IReadOnlyList<SharedCapture> shared)
        {
            _activity = activity;
            _volume = [.. Enumerable.Range(0, activity.Units.Count).Select(unit => (double)activity.UploadsOf(unit).Length)];
            var mean = Math.Max(1, activity.Uploading.Select(unit => _volume[unit]).DefaultIfEmpty(1).Average());
            _volume = [.. _volume.Select(of => Math.Sqrt(of / mean))];

            // Pairs that share very much say nothing about chance: of each, no more is taken than most share.
            var counts = shared.GroupBy(of => (A: Math.Min(of.From, of.To), B: Math.Max(of.From, of.To))).ToDictionary(of => of.Key, of => Math.Min(of.Sum(link => link.Weight), 2));
            var (near, far, nearRoom, farRoom) = (0.0, 0.0, 0.0, 0.0);
            foreach (var a in activity.Uploading)
            {
                foreach (var b in activity.Uploading.Where(b => b > a))
                {
                    var count = counts.GetValueOrDefault((a, b));
                    if (Siblings(a, b))
                    {
                        (near, nearRoom) = (near + count, nearRoom + (_volume[a] * _volume[b]));
                    }
                    else
                    {
                        (far, farRoom) = (far + count, farRoom + (_volume[a] * _volume[b]));
                    }
                }
            }

            _near = (near + 1) / (nearRoom + 10);
            _far = (far + 1) / (farRoom + 10);
        }

        public double Expected(int a, int b) => Math.Max(0.02, (Siblings(a, b) ? _near : _far) * _volume[a] * _volume[b]);

        public static double PValue(double seen, double[] expected)
            => Tails.NegativeBinomial((int)seen, expected.Sum(), Shape * expected.Length);

        private bool Siblings(int a, int b) => _activity.Parents[a] is { } parent && _activity.Parents[b] == parent;
    }
}
