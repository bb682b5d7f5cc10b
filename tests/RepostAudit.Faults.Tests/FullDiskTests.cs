using RepostAudit.Cli.Tests.Running;
using RepostAudit.Embedded.Sqlite;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Tests.Running;

namespace RepostAudit.Faults.Tests;

/// <summary>On a disk in memory that is really full.</summary>
public sealed class FullDiskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_loses_nothing_and_with_room_the_same_workers_go_on()
    {
        await using var disk = await SmallDisk.MakeAsync("600k");
        using var rehearsal = Rehearsal.Of(new PaintedCounty(seed: 6), count: 120);
        var onDisk = rehearsal.Disturbed with { Facts = disk.Path };

        var outcome = await (rehearsal.Campaign(seed: 6) with
        {
            Store = onDisk,
            Workers = 4,
            OnFailure = failures => failures == 12 ? disk.ResizeAsync("64m") : Task.CompletedTask,
        }).RunAsync(Cancellation);

        Assert.Empty(outcome.Crashes);
        Assert.Equal([nameof(StoreException)], outcome.Failures.Keys);
        await rehearsal.AssertUndisturbedAsync(onDisk, Cancellation);
    }
}
