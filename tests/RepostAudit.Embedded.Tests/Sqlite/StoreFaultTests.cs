using Microsoft.Data.Sqlite;
using RepostAudit.Contracts;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Embedded.Tests.Sqlite;

public sealed class StoreFaultTests : IDisposable
{
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DatabaseFile => _stores.File("a");

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void A_file_of_another_stamp_is_stale_and_left_as_it_is()
    {
        _stores.Open();

        var stale = Assert.IsType<StoreOpening.Stale>(EmbeddedStore.Open(DatabaseFile, "skia/fingerprint-1/gate-1"));

        Assert.Equal((OpenStores.Stamp, "skia/fingerprint-1/gate-1"), (stale.Found, stale.Wanted));
        _stores.Open();
    }

    [Fact]
    public async Task A_discarded_store_begins_anew()
    {
        await _stores.Open().AppendAsync(Facts.Sample, Cancellation);
        _stores.Close();

        EmbeddedStore.Discard(DatabaseFile);

        using var fresh = Assert.IsType<StoreOpening.Opened>(EmbeddedStore.Open(DatabaseFile, "skia")).Store;
        Assert.Empty(await fresh.FindAsync([Facts.Sample.Key], Cancellation));
    }

    [Fact]
    public void A_file_of_another_schema_is_stale()
    {
        _stores.Open();
        _stores.Close();
        Execute("PRAGMA user_version = 99");

        Assert.Equal("schema-99", Assert.IsType<StoreOpening.Stale>(EmbeddedStore.Open(DatabaseFile, OpenStores.Stamp)).Found);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_not_touched()
    {
        Execute("CREATE TABLE theirs (x)");
        var before = File.ReadAllBytes(DatabaseFile);

        Assert.Contains(DatabaseFile, Assert.Throws<StoreException>(() => EmbeddedStore.Open(DatabaseFile, OpenStores.Stamp)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(DatabaseFile));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        File.WriteAllText(DatabaseFile, new string('x', 5000));

        var refused = Assert.Throws<StoreException>(() => EmbeddedStore.Open(DatabaseFile, OpenStores.Stamp));

        Assert.Contains(DatabaseFile, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Delete it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_damaged_in_the_middle_is_named_when_it_is_read()
    {
        var store = _stores.Open();
        for (var i = 0; i < 200; i++)
        {
            await store.AppendAsync(Facts.Entry($"{i}.png", $"{i}"), Cancellation);
        }

        _stores.Close();
        using (var file = File.OpenWrite(DatabaseFile))
        {
            // The first page holds the schema; everything behind it is overwritten.
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xee, (int)file.Length - 4096).ToArray());
        }

        var damaged = await Assert.ThrowsAsync<StoreException>(async () => await _stores.Open().FindAsync([Facts.Entry("7.png", "7").Key], Cancellation));
        Assert.Contains(DatabaseFile, damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_was_tampered_with_is_refused()
    {
        await _stores.Open().AppendAsync(Facts.Sample, Cancellation);
        _stores.Close();
        Execute("UPDATE entry SET unit = 'u99'");

        await Assert.ThrowsAsync<StoreException>(() => _stores.Open().FindAsync([Facts.Sample.Key], Cancellation));
    }

    [Fact]
    public async Task A_write_that_was_cut_short_is_as_if_it_had_never_begun()
    {
        var (one, other) = (_stores.Open(), _stores.Open());
        await one.AppendAsync(Facts.Sample, Cancellation);
        using (var dying = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False"))
        {
            dying.Open();
            using var command = dying.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; INSERT INTO settled SELECT at, id FROM entry; DELETE FROM entry";
            command.ExecuteNonQuery();

            // Uncommitted, it is invisible to a second instance, and gone when its process is.
            Assert.Single(await other.FindAsync([Facts.Sample.Key], Cancellation));
        }

        var after = _stores.Open();
        Assert.Single(await after.FindAsync([Facts.Sample.Key], Cancellation));
        Assert.False(await after.IsSettledAsync(Facts.Sample.Key, Cancellation));
    }

    [Fact]
    public async Task A_settling_that_fails_midway_leaves_no_edge_behind()
    {
        var store = _stores.Open();
        var edge = new Edge(Facts.Sample.Key, Facts.Entry("b.png", "b").Key, new PairEvidence(false, 3));
        Execute("CREATE TRIGGER fails BEFORE INSERT ON settled BEGIN SELECT RAISE(ABORT, 'disk on fire'); END");

        await Assert.ThrowsAsync<StoreException>(() => store.SettleAsync(Facts.Sample.Key, [edge], Cancellation));

        await foreach (var left in store.ReadEdgesAsync(Period.Always, Cancellation))
        {
            Assert.Fail($"{left} was left behind");
        }

        // The session is not stuck in the failed transaction.
        await store.AppendAsync(Facts.Sample, Cancellation);
    }

    [Fact]
    public void A_file_locked_by_another_process_is_named()
    {
        _stores.Open();
        using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();

        var locked = Assert.Throws<StoreException>(() => EmbeddedStore.Open(DatabaseFile, OpenStores.Stamp, new StoreOptions { BusySeconds = 1 }));

        Assert.Contains("in use by another process", locked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named()
        => Assert.Contains("cannot be opened", Assert.Throws<StoreException>(() => EmbeddedStore.Open(_stores.Folder["no/such/a.db"], OpenStores.Stamp)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_read_only_folder_is_named()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Folder permissions do not bind this user");
            return;
        }

        File.SetUnixFileMode(_stores.Folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains(DatabaseFile, Assert.Throws<StoreException>(() => EmbeddedStore.Open(DatabaseFile, OpenStores.Stamp)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_stores.Folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_full_file_system_is_named_and_what_was_written_stays()
    {
        var store = _stores.Open();
        await store.AppendAsync(Facts.Sample, Cancellation);

        // SQLite's own code for a full disk; to fill a real one is no test's business.
        Assert.Contains("is full", StoreException.Of(DatabaseFile, new SqliteException("database or disk is full", 13)).Message, StringComparison.Ordinal);
        Assert.Single(await store.FindAsync([Facts.Sample.Key], Cancellation));
    }

    [Fact]
    public async Task Of_two_that_open_a_new_file_at_once_with_different_stamps_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var file = _stores.File($"race-{round}");
            var openings = await Task.WhenAll(
                Task.Run(() => EmbeddedStore.Open(file, "one"), Cancellation),
                Task.Run(() => EmbeddedStore.Open(file, "two"), Cancellation));

            Assert.Single(openings.OfType<StoreOpening.Stale>());
            Assert.Single(openings.OfType<StoreOpening.Opened>()).Store.Dispose();
        }
    }

    [Fact]
    public async Task A_store_that_was_closed_says_so()
    {
        var store = _stores.Open();
        store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AppendAsync(Facts.Sample, Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.IsSettledAsync(Facts.Sample.Key, Cancellation));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
