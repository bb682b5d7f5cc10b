using System.Runtime.CompilerServices;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Azure.Index;

/// <summary>
/// The index as a log that every process replicates: filing is one append, asking is one request for what is new and a look-up in
/// memory, and no request where the append itself tells that nothing is. Nothing is read twice. See docs/decisions/0008-index-is-a-log.md.
/// </summary>
internal sealed class AzureFingerprintIndex : IFingerprintIndex
{
    private readonly IndexLog _log;
    private readonly Rounds _readings;
    private readonly Lock _gate = new();
    private bool _isReading;
    private bool _hasRead;
    private LogPlace _place;
    private Runs _runs = Runs.None;

    public AzureFingerprintIndex(IndexLog log) => (_log, _readings) = (log, new Rounds(ReadOnAsync));

    public async Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (keys.Count > 0)
        {
            await _log.AppendAsync(LogRecord.Of(entry, keys), cancellation);
        }
    }

    public async Task<IReadOnlyList<Found>> FindAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => keys.Count == 0 ? [] : (await PresentAsync(cancellation)).Find(keys, bounds);

    public async Task<IReadOnlyList<Found>> FileAndFindAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (keys.Count == 0)
        {
            return [];
        }

        var record = LogRecord.Of(entry, keys);
        var (at, next) = await _log.AppendAsync(record, cancellation);

        // Where nobody appended between what is known here and the record, all before it is known, and there is nothing to ask for.
        return (TryAdopt(record, at, next) ? Volatile.Read(ref _runs) : await PresentAsync(cancellation)).Find(keys, bounds);
    }

    public async Task<IReadOnlyList<Found>> RecallAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => (Volatile.Read(ref _hasRead) ? Volatile.Read(ref _runs) : await PresentAsync(cancellation)).Find(keys, bounds);

    public async Task<IReadOnlyDictionary<IndexKey, int>> CountAsync(IReadOnlyCollection<IndexKey> rareKeys, CancellationToken cancellation)
    {
        CountQuestion.Check(rareKeys);
        return rareKeys.Count == 0 ? new Dictionary<IndexKey, int>() : (await PresentAsync(cancellation)).CountShared(rareKeys);
    }

    public async IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moreThan, 1);
        foreach (var crowd in (await PresentAsync(cancellation)).Crowds(moreThan))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return crowd;
        }
    }

    /// <summary>Everything whose filing had ended when this was called, or more.</summary>
    private async Task<Runs> PresentAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        // A reading is shared, so one caller's impatience must not end it.
        await _readings.JoinAsync().WaitAsync(cancellation);
        return Volatile.Read(ref _runs);
    }

    private bool TryAdopt(LogRecord record, LogPlace at, LogPlace next)
    {
        lock (_gate)
        {
            if (_isReading || _place != at)
            {
                return false;
            }

            Volatile.Write(ref _runs, _runs.Add([record]));
            _place = next;
            return true;
        }
    }

    private async Task ReadOnAsync()
    {
        lock (_gate)
        {
            _isReading = true;
        }

        try
        {
            LogReading reading;
            do
            {
                reading = await _log.ReadAsync(_place, CancellationToken.None);
                Volatile.Write(ref _runs, _runs.Add(reading.Records));
                _place = reading.Next;
            }
            while (!reading.IsEnd);
            Volatile.Write(ref _hasRead, true);
        }
        finally
        {
            lock (_gate)
            {
                _isReading = false;
            }
        }
    }
}
