using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Forgery;

/// <summary>
/// Finds times that far more clocks show than chance puts there. A unit on a day counts once, so that a meeting after which everybody posts makes no crowd. Of a time that exists as many are expected
/// as the fullest of the minutes around it has, and one more; of one that does not, a share of all such misreadings. The tail of the Poisson distribution is bounded as Chernoff does, P(X ≥ n) ≤
/// e^(n − λ) (λ / n)^n (Mitzenmacher and Upfal, Probability and Computing, 2005, theorem 5.4), and taken times all times there are.
/// </summary>
internal static class SharedClocks
{
    private const int Around = 10;
    private const int MinutesOfDay = 24 * 60;
    private const int Impossible = 100 * 100 - MinutesOfDay;

    // Misread digits fall on some times more than on others: 25:10 for 15:10. As if there were only so many.
    private const double MisreadTimes = 60;

    /// <param name="uploads">Counted uploads with a unit and a submitter.</param>
    /// <param name="calendar">The county's days.</param>
    public static IEnumerable<ForgerMark> Find(IEnumerable<Entry> uploads, CountyCalendar calendar)
    {
        var byClock = uploads
            .OrderBy(entry => entry.Key)
            .Select(entry => (Entry: entry, Clock: StatusClock.Of(entry.Print?.Text)))
            .Where(one => one.Clock is not null)
            .GroupBy(one => one.Clock!.Value)
            .ToDictionary(same => same.Key, same => (IReadOnlyList<Entry>)[.. same.Select(one => one.Entry).DistinctBy(entry => entry.Claim.Submitter).DistinctBy(entry => (entry.Claim.Unit, DateOnly.FromDateTime(calendar.Local(entry.Claim.UploadedAt).DateTime)))]);
        var perMinute = new int[MinutesOfDay];
        foreach (var (clock, with) in byClock.Where(same => same.Key.Exists))
        {
            perMinute[clock.OfDay] = with.Count;
        }

        var misread = byClock.Where(same => !same.Key.Exists).Sum(same => same.Value.Count);
        foreach (var (clock, with) in byClock.Where(same => Crowd.IsMany(same.Value)))
        {
            var expected = clock.Exists
                ? MinutesOfDay * Tail(with.Count, FullestAround(perMinute, clock.OfDay) + 1)
                : Impossible * Tail(with.Count, (misread - with.Count + 1) / MisreadTimes);
            if (expected <= ForgerMark.MostExpected)
            {
                yield return new(clock.Exists ? ForgerMarkKind.Clock : ForgerMarkKind.ImpossibleClock, clock.ToString(), [.. with.Select(entry => entry.Id)], expected);
            }
        }
    }

    private static int FullestAround(int[] perMinute, int minute)
        => Enumerable.Range(-Around, 2 * Around + 1).Where(shift => shift != 0).Max(shift => perMinute[(minute + shift + MinutesOfDay) % MinutesOfDay]);

    private static double Tail(int n, double mean) => n <= mean ? 1 : Math.Exp(n - mean + n * Math.Log(mean / n));
}
