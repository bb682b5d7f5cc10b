using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies.Rings;

/// <summary>
/// What units share by chance: it grows with what both upload, and is larger under one parent. It comes in lumps (an event, a run of pictures that look alike), so the number of shared captures of a
/// pair is negative binomial with a small shape.
/// </summary>
internal sealed class ChanceLinks
{
    /// <summary>Shape of the distribution of one pair.</summary>
    private const double Shape = 0.5;

    /// <summary>Of a pair that shares very much no more than this is taken for chance.</summary>
    private const double MostOfPair = 2;

    /// <summary>However little there is to go by, a pair may share something, over all weeks.</summary>
    private const double Least = 0.02;

    private readonly Activity _activity;
    private readonly double[] _volume;
    private readonly double _near;
    private readonly double _far;

    public ChanceLinks(Activity activity, IReadOnlyList<SharedCapture> shared)
    {
        _activity = activity;
        var mean = Math.Max(1, activity.Uploading.Select(unit => (double)activity.UploadsOf(unit).Length).DefaultIfEmpty(1).Average());
        _volume = [.. Enumerable.Range(0, activity.Units.Count).Select(unit => Math.Sqrt(activity.UploadsOf(unit).Length / mean))];
        var counts = shared.GroupBy(of => of.Pair).ToDictionary(of => of.Key, of => Math.Min(of.Sum(link => link.Weight), MostOfPair));
        var (near, far, nearRoom, farRoom) = (0.0, 0.0, 0.0, 0.0);
        foreach (var a in activity.Uploading)
        {
            foreach (var b in activity.Uploading.Where(b => b > a))
            {
                var count = counts.GetValueOrDefault((a, b));
                if (AreSiblings(a, b))
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

    /// <summary>How many captures two units are expected to share over all weeks.</summary>
    public double Expected(int a, int b) => Math.Max(Least, (AreSiblings(a, b) ? _near : _far) * _volume[a] * _volume[b]);

    /// <summary>How many the units of a group are expected to share among themselves.</summary>
    public double Expected(IReadOnlyList<int> units) => units.Index().Sum(a => units.Skip(a.Index + 1).Sum(b => Expected(a.Item, b)));

    /// <summary>How likely a group is by chance to share so much in any stretch of weeks; the search for the stretch taken into account.</summary>
    /// <param name="units">The group.</param>
    /// <param name="shared">What they share among themselves.</param>
    public double PValue(IReadOnlyList<int> units, IReadOnlyCollection<SharedCapture> shared)
    {
        var (expected, pairs) = (Expected(units), units.Count * (units.Count - 1) / 2);
        var byWeek = new double[_activity.Weeks.Count];
        foreach (var link in shared)
        {
            byWeek[link.Week] += link.Weight;
        }

        return WeekScan.Of(
            byWeek.Length,
            _ => true,
            (from, until) => Tails.NegativeBinomial((int)byWeek[from..until].Sum(), expected * (until - from) / byWeek.Length, Shape * pairs),
            (_, _) => true,
            further: 0) is [var best, ..] ? best.PValue : 1;
    }

    private bool AreSiblings(int a, int b) => _activity.Parents[a] is { } parent && _activity.Parents[b] == parent;
}
