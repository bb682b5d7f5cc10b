using RepostAudit.Core.Fingerprints;
using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Cli.Auditing;

/// <summary>
/// The hidden folder beside an audit's outputs that keeps what is done, so that a stopped run goes on where it was.
/// One audit at a time may hold it.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    public const string Name = ".repost-audit";

    private const string LedgerName = "ledger.db";

    private readonly FileStream _lock;

    private WorkFolder(FileStream held, EmbeddedStore store) => (_lock, Store) = (held, store);

    /// <summary>Facts, index and thumbnails.</summary>
    public EmbeddedStore Store { get; }

    /// <exception cref="IOException">The folder cannot be written, or another audit holds it.</exception>
    public static WorkFolder Open(string destination, Inspector inspector)
    {
        var folder = Path.Combine(destination, Name);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The output folder '{destination}' cannot be written: {failure.Message} Choose another with --out, or grant write access.", failure);
        }

        var held = Hold(Path.Combine(folder, "lock"), destination);
        try
        {
            return new WorkFolder(held, OpenStore(Path.Combine(folder, LedgerName), inspector.Stamp));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Where an audit into the destination keeps its facts.</summary>
    public static string Ledger(string destination) => Path.Combine(destination, Name, LedgerName);

    public void Dispose()
    {
        Store.Dispose();
        _lock.Dispose();
    }

    private static FileStream Hold(string file, string destination)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new IOException($"Another audit is writing to '{destination}', or the folder is read-only: {busy.Message} Wait for it, or choose another folder with --out.", busy);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"The output folder '{destination}' cannot be written: {denied.Message} Choose another with --out, or grant write access.", denied);
        }
    }

    /// <summary>What another decoder or version found says nothing about what this one would find, so it is not gone on with.</summary>
    private static EmbeddedStore OpenStore(string file, string stamp)
    {
        if (EmbeddedStore.Open(file, stamp) is StoreOpening.Opened opened)
        {
            return opened.Store;
        }

        EmbeddedStore.Discard(file);
        return EmbeddedStore.Open(file, stamp) is StoreOpening.Opened fresh
            ? fresh.Store
            : throw new IOException($"'{file}' was made anew and is stale already: another program writes to it. Stop that program, then run again.");
    }
}
