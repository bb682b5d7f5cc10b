namespace RepostAudit.Core.Screenshots;

/// <summary>One version of a file in the screenshots' storage, as a listing shows it.</summary>
/// <param name="Path">Exactly as the storage spells it; it need not be a proper upload name.</param>
/// <param name="Version">Changes whenever the bytes at the path do; opaque.</param>
/// <param name="UploadedAt">When the storage received these bytes, by the storage's clock and in its resolution (blobs: one second).</param>
/// <param name="Length">In bytes.</param>
/// <param name="Metadata">What the uploader said beside the file: names to percent-encoded texts; names in any case.</param>
public sealed record StoredScreenshot(string Path, string Version, DateTimeOffset UploadedAt, long Length, IReadOnlyDictionary<string, string> Metadata);

/// <summary>One version of a file, open for reading. Its bytes and what is said of it belong together.</summary>
public sealed class OpenScreenshot(StoredScreenshot stored, Stream content) : IAsyncDisposable
{
    public StoredScreenshot Stored { get; } = stored;

    /// <summary>Read once, forwards.</summary>
    public Stream Content { get; } = content;

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
