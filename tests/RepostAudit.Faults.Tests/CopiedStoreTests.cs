using Microsoft.Data.Sqlite;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Comparing;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;
using RepostAudit.Faults.Tests.Running;

namespace RepostAudit.Faults.Tests;

public sealed class CopiedStoreTests : IDisposable
{
    private readonly Rehearsal _rehearsal = Rehearsal.Of(new PaintedCounty(seed: 7), count: 60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string StoreFile => OpenStores.StoreFile(_rehearsal.Disturbed);

    private StoreAddress.Embedded Copy => _rehearsal.Disturbed with { Facts = _rehearsal["copy"] };

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task A_copy_by_vacuum_into_while_workers_write_is_a_store_from_which_the_rest_can_be_made()
    {
        Directory.CreateDirectory(Copy.Facts);

        // Failures are but the occasion: in the midst of it, with workers in every step.
        await (_rehearsal.Campaign(seed: 7) with
        {
            Workers = 4,
            Failures = new FailureRates(0.02, 0.02, 0),
            OnFailure = async failures =>
            {
                if (failures == 10)
                {
                    await VacuumAsync(OpenStores.StoreFile(Copy));
                }
            },
        }).RunAsync(Cancellation);

        using (var copy = await OpenStores.OpenAsync(Copy, Cancellation))
        using (var original = await OpenStores.OpenAsync(_rehearsal.Disturbed, Cancellation))
        {
            var copied = await copy.Ports.Ledger.ReadEntriesAsync(Period.Always, Cancellation).ToListAsync(Cancellation);
            Assert.NotEmpty(copied);
            Assert.Equal(copied, await original.Ports.Ledger.FindAsync([.. copied.Select(entry => entry.Key)], Cancellation));
            await Sequential.RunAsync(copy, _rehearsal.Paths, Cancellation);
        }

        await _rehearsal.AssertUndisturbedAsync(Copy, Cancellation);
    }

    [Fact]
    public async Task A_plain_copy_with_its_log_is_whole_where_nobody_wrote_meanwhile()
    {
        using var open = await OpenStores.OpenAsync(_rehearsal.Disturbed, Cancellation);
        await Sequential.RunAsync(open, _rehearsal.Paths, Cancellation);

        CopyFile("-wal");
        CopyFile("");

        await _rehearsal.AssertUndisturbedAsync(Copy, Cancellation);
    }

    [Fact]
    public async Task A_plain_copy_without_its_log_lacks_what_is_new_and_a_reconciliation_makes_it_again()
    {
        using (var open = await OpenStores.OpenAsync(_rehearsal.Disturbed, Cancellation))
        {
            await Sequential.RunAsync(open, _rehearsal.Paths.Take(30), Cancellation);
        }

        using (var open = await OpenStores.OpenAsync(_rehearsal.Disturbed, Cancellation))
        {
            await Sequential.RunAsync(open, _rehearsal.Paths, Cancellation);
            CopyFile("");
        }

        using (var copy = await OpenStores.OpenAsync(Copy, Cancellation))
        {
            Assert.InRange(await copy.Ports.Ledger.ReadEntriesAsync(Period.Always, Cancellation).CountAsync(Cancellation), 1, 30);
            await Machinery.Pipeline(copy.Ports).Reconcile.RunAsync(Period.Always, Cancellation);
        }

        await _rehearsal.AssertUndisturbedAsync(Copy, Cancellation);
    }

    private void CopyFile(string part)
    {
        Directory.CreateDirectory(Copy.Facts);
        File.Copy($"{StoreFile}{part}", $"{OpenStores.StoreFile(Copy)}{part}");
    }

    private async Task VacuumAsync(string to)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $1";
        command.Parameters.AddWithValue("$1", to);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
