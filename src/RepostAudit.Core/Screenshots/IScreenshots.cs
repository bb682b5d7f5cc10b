namespace RepostAudit.Core.Screenshots;

/// <summary>
/// Where screenshots arrive and stay. Laws: what was put is listed and opens with the same bytes, metadata, time and version for
/// every later reader; a path that is taken is never overwritten by <see cref="PutAsync"/>.
/// </summary>
public interface IScreenshots
{
    /// <returns>Every file once, in the ordinal order of the paths. What is put or deleted meanwhile may be in it or not.</returns>
    IAsyncEnumerable<StoredScreenshot> ListAsync(CancellationToken cancellation);

    /// <returns>The present version; null where there is none.</returns>
    Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation);

    /// <returns>Whether it was put; false where the path is taken.</returns>
    Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation);
}
