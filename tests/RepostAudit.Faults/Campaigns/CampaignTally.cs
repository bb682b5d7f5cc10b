using System.Collections.Concurrent;
using System.Diagnostics;

namespace RepostAudit.Faults.Campaigns;

/// <summary>Counts while a campaign runs. Safe for concurrent use.</summary>
internal sealed class CampaignTally
{
    private readonly ConcurrentDictionary<string, int> _killedAt = new();
    private readonly ConcurrentDictionary<string, int> _failures = new();
    private readonly ConcurrentQueue<string> _crashes = new();
    private readonly long _began = Stopwatch.GetTimestamp();
    private int _deliveries;
    private int _repeated;
    private int _starts;
    private int _failed;

    public void Started() => Interlocked.Increment(ref _starts);

    public void Delivered() => Interlocked.Increment(ref _deliveries);

    public void Repeated() => Interlocked.Increment(ref _repeated);

    public void KilledAt(string boundary) => _killedAt.AddOrUpdate(boundary, 1, (_, before) => before + 1);

    /// <returns>How many crashes there were so far.</returns>
    public int Crashed(string how)
    {
        _crashes.Enqueue(how);
        return _crashes.Count;
    }

    /// <returns>How many failures there were so far.</returns>
    public int Failed(string why)
    {
        _failures.AddOrUpdate(why, 1, (_, before) => before + 1);
        return Interlocked.Increment(ref _failed);
    }

    public CampaignOutcome End() => new(
        new SortedDictionary<string, int>(_killedAt, StringComparer.Ordinal),
        _deliveries,
        _repeated,
        _starts,
        new SortedDictionary<string, int>(_failures, StringComparer.Ordinal),
        [.. _crashes],
        Stopwatch.GetElapsedTime(_began));
}
