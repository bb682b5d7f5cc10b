using System.Runtime.CompilerServices;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>
/// Facts, index, rulings, incidents, thumbnails and proxies in one SQLite file on a local disk, safe for several threads and several processes.
/// Every write is one transaction. Reading back gives equal records; times keep their offset.
/// Every method throws <see cref="StoreException"/> when the file cannot be used.
/// </summary>
/// <remarks>The file is in WAL mode, which needs shared memory: a network drive will not do.</remarks>
public sealed class EmbeddedStore : ILedger, IFingerprintIndex, IRulings, IIncidents, IThumbnailStore, IProxyStore, IDisposable
{
    private const int RowsAtOnce = 4096;

    private readonly SharedSession _session;

    private EmbeddedStore(SharedSession session) => _session = session;

    /// <param name="file">Made if it is not there; its folder must be.</param>
    /// <param name="stamp">What the inspections in the file depend on, <see cref="Inspector.Stamp"/>; a file keeps the first it was opened with.</param>
    /// <param name="options">How the file is used; null for the defaults.</param>
    /// <exception cref="StoreException">The file cannot be used: damaged, another program's, locked, read-only, disk full.</exception>
    public static StoreOpening Open(string file, string stamp, StoreOptions? options = null)
    {
        var shared = new SharedSession(file, options ?? StoreOptions.Default);
        StoreOpening? opening = null;
        try
        {
            if (shared.Write(session => Schema.Ensure(session, stamp)) is { } stale)
            {
                return stale;
            }

            // Not before the file is known to be ours: the switch changes the file itself.
            shared.UseLog();
            opening = new StoreOpening.Opened(new EmbeddedStore(shared));
            return opening;
        }
        finally
        {
            if (opening is not StoreOpening.Opened)
            {
                shared.Dispose();
            }
        }
    }

    /// <summary>Deletes a store's file, so that the next opening begins a fresh one. What it held is made anew from the uploads.</summary>
    /// <exception cref="StoreException">The file cannot be deleted.</exception>
    public static void Discard(string file)
    {
        try
        {
            // The log goes first: left beside a fresh file, it could be replayed into it.
            foreach (var part in (string[])[$"{file}-wal", $"{file}-shm", file])
            {
                File.Delete(part);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The store '{file}' cannot be deleted ({cause.Message}). End what uses it and allow writing to its folder, or choose another file.", cause);
        }
    }

    public Task AppendAsync(Entry entry, CancellationToken cancellation)
        => Write(session => LedgerTables.Append(session, entry), cancellation);

    public Task SettleAsync(EntryKey entry, IReadOnlyCollection<Edge> edges, CancellationToken cancellation)
        => Write(session => LedgerTables.Settle(session, entry, edges), cancellation);

    public Task<bool> IsSettledAsync(EntryKey entry, CancellationToken cancellation)
        => Read(session => LedgerTables.IsSettled(session, entry), cancellation);

    public IAsyncEnumerable<Entry> ReadUnsettledAsync(Period uploaded, CancellationToken cancellation)
        => Pages<Entry>((session, last) => LedgerTables.UnsettledAfter(session, uploaded, last?.Key, RowsAtOnce), cancellation);

    public Task<IReadOnlyList<Entry>> FindAsync(IReadOnlyCollection<EntryKey> entries, CancellationToken cancellation)
        => Read(session => LedgerTables.Find(session, entries), cancellation);

    public IAsyncEnumerable<Entry> ReadEntriesAsync(Period uploaded, CancellationToken cancellation)
        => Pages<Entry>((session, last) => LedgerTables.EntriesAfter(session, uploaded, last?.Key, RowsAtOnce), cancellation);

    public IAsyncEnumerable<Edge> ReadEdgesAsync(Period uploaded, CancellationToken cancellation)
        => Pages<Edge>((session, last) => LedgerTables.EdgesAfter(session, uploaded, last, RowsAtOnce), cancellation);

    public Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
        => Write(session => IndexTables.File(session, entry, keys), cancellation);

    public Task<IReadOnlyList<Found>> FindAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
        => Read(session => IndexTables.Find(session, keys, bounds), cancellation);

    public Task<IReadOnlyDictionary<IndexKey, int>> CountAsync(IReadOnlyCollection<IndexKey> rareKeys, CancellationToken cancellation)
    {
        CountQuestion.Check(rareKeys);
        return Read(session => IndexTables.Count(session, rareKeys), cancellation);
    }

    public async IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var key in await Read(session => IndexTables.Crowded(session, moreThan), cancellation))
        {
            yield return await Read(session => IndexTables.Members(session, key), cancellation);
        }
    }

    public Task AddAsync(Ruling ruling, CancellationToken cancellation)
        => Write(session => RulingTable.Add(session, ruling), cancellation);

    Task<IReadOnlyList<Ruling>> IRulings.ReadAsync(CancellationToken cancellation) => Read(RulingTable.Read, cancellation);

    public Task NoteAsync(Incident incident, CancellationToken cancellation)
        => Write(session => IncidentTable.Note(session, incident), cancellation);

    Task<IReadOnlyList<Incident>> IIncidents.ReadAsync(CancellationToken cancellation) => Read(IncidentTable.Read, cancellation);

    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation)
        => Write(session => JpegTable.Thumbnails.Keep(session, content, jpeg), cancellation);

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => Read(session => JpegTable.Thumbnails.Find(session, content), cancellation);

    Task IProxyStore.KeepAsync(ContentHash content, ReadOnlyMemory<byte> proxy, CancellationToken cancellation)
        => Write(session => JpegTable.Proxies.Keep(session, content, proxy), cancellation);

    Task<byte[]?> IProxyStore.FindAsync(ContentHash content, CancellationToken cancellation)
        => Read(session => JpegTable.Proxies.Find(session, content), cancellation);

    public void Dispose() => _session.Dispose();

    // Page by page: a reader that stays in one statement would keep the log from being folded into the file.
    private async IAsyncEnumerable<T> Pages<T>(Func<Session, T?, IReadOnlyList<T>> after, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        T? last = null;
        IReadOnlyList<T> page;
        do
        {
            var from = last;
            page = await Read(session => after(session, from), cancellation);
            foreach (var row in page)
            {
                yield return row;
            }

            last = page.Count > 0 ? page[^1] : last;
        }
        while (page.Count == RowsAtOnce);
    }

    // SQLite works on the calling thread and answers in microseconds; there is nothing to await.
    private Task<T> Read<T>(Func<Session, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_session.Read(work));
    }

    private Task Write(Action<Session> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _session.Write(session =>
        {
            work(session);
            return true;
        });
        return Task.CompletedTask;
    }
}
