using System.Runtime.CompilerServices;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>
/// Facts, index and thumbnails in one SQLite file on a local disk, safe for several threads and several processes.
/// Every write is one transaction. Reading back gives equal records; times keep their offset.
/// Every method throws <see cref="StoreException"/> when the file cannot be used.
/// </summary>
/// <remarks>The file is in WAL mode, which needs shared memory: a network drive will not do.</remarks>
public sealed class EmbeddedStore : ILedger, IFingerprintIndex, IThumbnailStore, IDisposable
{
    private const int EdgesAtOnce = 4096;

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

    public Task SettleAsync(EntryId entry, IReadOnlyCollection<Edge> edges, CancellationToken cancellation)
        => Write(session => LedgerTables.Settle(session, entry, edges), cancellation);

    public Task<bool> IsSettledAsync(EntryId entry, CancellationToken cancellation)
        => Read(session => LedgerTables.IsSettled(session, entry), cancellation);

    public Task<IReadOnlyList<Entry>> FindAsync(IReadOnlyCollection<EntryId> entries, CancellationToken cancellation)
        => Read(session => LedgerTables.Find(session, entries), cancellation);

    public Task<Inspection?> FindInspectionAsync(ContentHash content, CancellationToken cancellation)
        => Read(session => LedgerTables.FindInspection(session, content), cancellation);

    public async IAsyncEnumerable<Edge> ReadEdgesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // Page by page: a reader that stays in one statement would keep the log from being folded into the file.
        Edge? last = null;
        IReadOnlyList<Edge> page;
        do
        {
            page = await Read(session => LedgerTables.EdgesAfter(session, last, EdgesAtOnce), cancellation);
            foreach (var edge in page)
            {
                yield return edge;
            }

            last = page.Count > 0 ? page[^1] : last;
        }
        while (page.Count == EdgesAtOnce);
    }

    public Task FileAsync(EntryId entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
        => Write(session => IndexTable.File(session, entry, keys), cancellation);

    public Task<IReadOnlyList<EntryId>> FindAsync(IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
        => Read(session => IndexTable.Find(session, keys), cancellation);

    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation)
        => Write(session => ThumbnailTable.Keep(session, content, jpeg), cancellation);

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => Read(session => ThumbnailTable.Find(session, content), cancellation);

    public void Dispose() => _session.Dispose();

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
