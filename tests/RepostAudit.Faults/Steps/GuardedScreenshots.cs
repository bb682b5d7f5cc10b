using RepostAudit.Core.Screenshots;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedScreenshots(IScreenshots inner, IPassage passage) : IScreenshots
{
    public IAsyncEnumerable<StoredScreenshot> ListAsync(CancellationToken cancellation)
        => passage.StreamAsync("screenshots.list", inner.ListAsync(cancellation), cancellation);

    public Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation)
        => passage.ReadAsync("screenshots.open", async () => await inner.OpenAsync(path, cancellation) is { } open ? new OpenScreenshot(open.Stored, passage.Content(open.Content)) : null);

    public Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
        => passage.WriteAsync("screenshots.put", () => inner.PutAsync(path, content, metadata, cancellation));
}
