using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>
/// The sessions on one file: one that writes, and as many that read as there are threads at it. SQLite lets one writer in at
/// a time anyway; to queue for it inside the process is cheaper than to meet at the file's lock.
/// </summary>
internal sealed class Sessions : IDisposable
{
    private readonly string _file;
    private readonly StoreOptions _options;
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<Session> _idle = [];
    private readonly Session _writer;
    private volatile bool _disposed;

    public Sessions(string file, StoreOptions options)
    {
        (_file, _options) = (file, options);
        _writer = Guard(() => new Session(file, options));
    }

    /// <summary>Puts the file into WAL mode, once and for all: readers and the writer no longer wait for each other.</summary>
    public void UseLog()
    {
        lock (_writing)
        {
            Guard(() => _writer.Scalar("PRAGMA journal_mode = WAL"));
        }
    }

    public T Write<T>(Func<Session, T> work)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() => _writer.Transact(work));
        }
    }

    /// <summary>Each statement sees all that was committed before it began, by this process or another.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Guard(() =>
        {
            if (!_idle.TryTake(out var session))
            {
                session = new Session(_file, _options);
            }

            try
            {
                return work(session);
            }
            finally
            {
                Return(session);
            }
        });
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _disposed = true;
            _writer.Dispose();
        }

        DisposeIdle();
    }

    private void Return(Session session)
    {
        _idle.Add(session);
        if (_disposed)
        {
            DisposeIdle();
        }
    }

    private void DisposeIdle()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
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
