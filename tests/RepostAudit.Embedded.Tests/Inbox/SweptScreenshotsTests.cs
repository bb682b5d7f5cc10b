using RepostAudit.Core.Incidents;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Inbox;
using RepostAudit.Embedded.Tests.Sqlite;

namespace RepostAudit.Embedded.Tests.Inbox;

public sealed class SweptScreenshotsTests : IDisposable
{
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task What_is_listed_and_cannot_be_opened_is_tried_again_and_then_quarantined()
    {
        var facts = _stores.Open();
        var folder = new FolderScreenshots(_stores.Folder["inbox"]);
        await folder.PutAsync("2024-W10/u1/1.png", new MemoryStream([1]), new Dictionary<string, string>(), Cancellation);
        var screenshots = new Vanishing(folder);

        // Nothing is ever opened, so what would inspect it is never asked.
        var receive = new ReceiveScreenshot(new IngestScreenshot(screenshots, null!, null!, new CountyCalendar(TimeZoneInfo.Utc)), facts, TimeProvider.System);
        var sweep = new SweepScreenshots(screenshots, receive, new QuarantineScreenshot(receive, facts, TimeProvider.System), tries: 2, threads: 1);
        var recorded = await RecordedUploads.ReadAsync(facts, facts, Period.Always, Cancellation);

        var first = await sweep.RunAsync(recorded, _ => true, Cancellation);
        var second = await sweep.RunAsync(recorded, _ => true, Cancellation);
        var third = await sweep.RunAsync(recorded, _ => true, Cancellation);

        Assert.Equal([(1, 0), (0, 1), (0, 0)], new[] { first, second, third }.Select(swept => (swept.Failed, swept.Quarantined)));
        Assert.Equal("2024-W10/u1/1.png", Assert.Single(Quarantine.Open(await ((IIncidents)facts).ReadAsync(Cancellation))).Path);
    }

    /// <summary>Lists what a folder has, and never opens any of it.</summary>
    private sealed class Vanishing(IScreenshots folder) : IScreenshots
    {
        public IAsyncEnumerable<StoredScreenshot> ListAsync(CancellationToken cancellation) => folder.ListAsync(cancellation);

        public Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation) => Task.FromResult<OpenScreenshot?>(null);

        public Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation) => folder.PutAsync(path, content, metadata, cancellation);
    }
}
