using RepostAudit.Core.Screenshots;

namespace RepostAudit.Faults.Steps;

internal sealed class GuardedScreenshots(IScreenshots inner, StepGuard guard) : IScreenshots
{
    public IAsyncEnumerable<StoredScreenshot> ListAsync(CancellationToken cancellation)
        => guard.StreamAsync("screenshots.list", inner.ListAsync(cancellation), cancellation);

    public Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation)
        => guard.ReadAsync("screenshots.open", () => inner.OpenAsync(path, cancellation));

    public Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
        => guard.WriteAsync("screenshots.put", () => inner.PutAsync(path, content, metadata, cancellation));
}
