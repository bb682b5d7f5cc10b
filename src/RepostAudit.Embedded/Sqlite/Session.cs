using Microsoft.Data.Sqlite;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    public Session(string file, StoreOptions options)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            // The store keeps its sessions itself, with their statements.
            Pooling = false,
            DefaultTimeout = options.BusySeconds,
        }.ToString());
        try
        {
            _connection.Open();

            // SQLite itself waits for a lock in steps of milliseconds; the driver alone would sleep far longer between two tries.
            Run($"PRAGMA busy_timeout = {options.BusySeconds * 1000}");
            Run($"PRAGMA synchronous = {(options.Durability is Durability.Power ? "FULL" : "NORMAL")}");
            Run("PRAGMA temp_store = MEMORY");
            // Index keys are spread all over the table. A log of 8,000 pages (32 MB) instead of 1,000 folds many changes of a
            // page into one, and a cache of 64 MB holds the index of 100,000 uploads.
            Run("PRAGMA wal_autocheckpoint = 8000");
            Run("PRAGMA cache_size = -64000");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>The statement, prepared once, with these values for its parameters $1, $2, …</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    public void Run(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteNonQuery();

    /// <returns>The first column of the first row; null where there is none.</returns>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteScalar();

    public List<T> Rows<T>(Func<SqliteDataReader, T> read, string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Statement(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>All of it or nothing. The lock is taken at once: a reader that turns writer midway would fail, not wait.</summary>
    public T Transact<T>(Func<Session, T> work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            var result = work(this);
            Run("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void RollBack()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself on a full or failing disk; the first failure is the one to tell of.
        }
    }
}
