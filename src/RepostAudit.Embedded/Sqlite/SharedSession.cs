using Microsoft.Data.Sqlite;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>
/// The one session of this process on a file, shared by its threads in turns. One for each thread would be slower: whenever
/// one connection writes, SQLite empties the page caches of all others, and a look-up of all keys of an upload would read its pages anew.
/// </summary>
internal sealed class SharedSession : IDisposable
{
    private readonly string _file;
    private readonly Lock _turn = new();
    private readonly Session _session;
    private bool _disposed;

    public SharedSession(string file, StoreOptions options)
    {
        _file = file;
        _session = Guard(() => new Session(file, options));
    }

    /// <summary>Puts the file into WAL mode, once and for all: other processes read while this one writes.</summary>
    public void UseLog() => Read(session => session.Scalar("PRAGMA journal_mode = WAL"));

    public T Write<T>(Func<Session, T> work) => Read(session => session.Transact(work));

    /// <summary>Each statement sees all that was committed before it began, by this process or another.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() => work(_session));
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _disposed = true;
            _session.Dispose();
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException cause)
        {
            throw StoreException.Of(_file, cause);
        }
        catch (FormatException cause)
        {
            // What this program wrote parses; what does not was changed by something else.
            throw new StoreException(StoreException.Damaged(_file), cause);
        }
    }
}
