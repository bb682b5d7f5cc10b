using RepostAudit.Core.Incidents;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Stores;
using RepostAudit.Faults.Tests.Running;

namespace RepostAudit.Faults.Tests;

/// <summary>A screenshot that somebody overwrites or deletes after its ingest has begun.</summary>
public sealed class ChangedScreenshotsTests : IAsyncLifetime
{
    private const string Place = "2024-W10/u1/1.png";

    private static readonly DateTimeOffset Monday = new(2024, 3, 4, 2, 0, 0, TimeSpan.Zero);

    private static readonly byte[] Old = new SmallScreen(1, 1).ToPng();

    private static readonly byte[] Young = new SmallScreen(2, 2).ToPng();

    private readonly Rehearsal _rehearsal = Rehearsal.Of([new(Place, Monday, new Dictionary<string, string>(), Old)]);
    private OpenStores? _stores;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => _rehearsal[$"inbox/{Place}"];

    private OpenStores Stores => _stores!;

    public async ValueTask InitializeAsync() => _stores = await OpenStores.OpenAsync(_rehearsal.Disturbed, Cancellation);

    public ValueTask DisposeAsync()
    {
        Stores.Dispose();
        _rehearsal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_that_is_replaced_under_the_reader_is_recorded_as_it_was_and_its_successor_is_new_evidence()
    {
        await ReceiveWhileAsync(() =>
        {
            File.WriteAllBytes($"{Path}.new", Young);
            File.SetLastWriteTimeUtc($"{Path}.new", Monday.AddMinutes(5).UtcDateTime);
            File.Move($"{Path}.new", Path, overwrite: true);
        });

        Assert.Equal([ContentHash.Of(Old)], await ContentsAsync());
        var reconciled = await Machinery.Pipeline(Stores.Ports).Reconcile.RunAsync(Period.Always, Cancellation);
        Assert.Equal((1, 1), (reconciled.Ingested, reconciled.Overwritten));
        Assert.Equal([ContentHash.Of(Old), ContentHash.Of(Young)], await ContentsAsync());
        await AssertNotedAsync(IncidentKind.Overwritten);
    }

    [Fact]
    public async Task One_that_is_written_over_in_place_is_recorded_whole_or_not_at_all()
    {
        // Of the same length: nothing but its time tells that the half that was read is not of the half to come.
        await ReceiveWhileAsync(
            () =>
            {
                using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                file.Write(Enumerable.Repeat((byte)7, Old.Length).ToArray());
                file.Dispose();
                File.SetLastWriteTimeUtc(Path, Monday.AddMinutes(5).UtcDateTime);
            },
            afterReading: 100);

        Assert.Empty(await ContentsAsync());
        await Machinery.Pipeline(Stores.Ports).Receive.RunAsync(Place, Cancellation);
        Assert.Equal([ContentHash.Of(await File.ReadAllBytesAsync(Path, Cancellation))], await ContentsAsync());
    }

    [Fact]
    public async Task One_that_is_deleted_under_the_reader_is_recorded_and_the_deletion_is_noted()
    {
        await ReceiveWhileAsync(() => File.Delete(Path));

        Assert.Equal([ContentHash.Of(Old)], await ContentsAsync());
        Assert.Equal(1, (await Machinery.Pipeline(Stores.Ports).Reconcile.RunAsync(Period.Always, Cancellation)).Deleted);
        await AssertNotedAsync(IncidentKind.Deleted);
    }

    [Fact]
    public async Task One_that_is_deleted_before_the_reader_comes_is_gone_and_leaves_no_entry()
    {
        File.Delete(Path);

        Assert.IsType<Arrival.Gone>(await Machinery.Pipeline(Stores.Ports).Receive.RunAsync(Place, Cancellation));
        Assert.Empty(await ContentsAsync());
    }

    private async Task ReceiveWhileAsync(Action meddle, int afterReading = 0)
    {
        var meddled = Stores.Ports with { Screenshots = new MeddledScreenshots(Stores.Ports.Screenshots, meddle, afterReading) };
        try
        {
            await Machinery.Pipeline(meddled).Receive.RunAsync(Place, Cancellation);
        }
        catch (IOException)
        {
            // A shell would try again; what matters is what is recorded now.
        }
    }

    private async Task<IReadOnlyList<ContentHash>> ContentsAsync()
        => await Stores.Ports.Ledger.ReadEntriesAsync(Period.Always, Cancellation).Select(entry => entry.Content).ToListAsync(Cancellation);

    private async Task AssertNotedAsync(IncidentKind kind) => Assert.Equal([kind], (await Stores.Ports.Incidents.ReadAsync(Cancellation)).Select(incident => incident.Kind));

    /// <summary>Meddles with an open screenshot once so many of its bytes have been read.</summary>
    private sealed class MeddledScreenshots(IScreenshots inner, Action meddle, int afterReading) : IScreenshots
    {
        public IAsyncEnumerable<StoredScreenshot> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

        public async Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation)
            => await inner.OpenAsync(path, cancellation) is { } open ? new(open.Stored, new MeddledStream(open.Content, meddle, afterReading)) : null;

        public Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
            => inner.PutAsync(path, content, metadata, cancellation);
    }
}
