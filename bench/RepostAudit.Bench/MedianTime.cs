using System.Diagnostics;

namespace RepostAudit.Bench;

/// <summary>
/// Times a piece of work by the median of many rounds. A round is shorter than a scheduler's time slice, so that most
/// rounds run undisturbed even on a busy machine.
/// </summary>
internal static class MedianTime
{
    private const int Rounds = 801;

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);

    /// <summary>The median time of one call, in microseconds, on the calling thread.</summary>
    public static double Microseconds(Action work)
    {
        // The first calls let the just-in-time compiler reach its last tier, and tell how many make a round.
        var paced = CallsWithin(work, WarmUp);
        var calls = Math.Max(1, (int)(paced * (Round / WarmUp)));
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var call = 0; call < calls; call++)
            {
                work();
            }

            times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static int CallsWithin(Action work, TimeSpan limit)
    {
        var calls = 0;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < limit; calls++)
        {
            work();
        }

        return calls;
    }
}
