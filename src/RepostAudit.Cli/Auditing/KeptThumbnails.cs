using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Cli.Auditing;

/// <summary>The thumbnails that an earlier audit kept, or none and the reason. Opening them changes no fact.</summary>
internal sealed class KeptThumbnails : IThumbnailStore, IDisposable
{
    private readonly EmbeddedStore? _store;

    private KeptThumbnails(EmbeddedStore? store, string? missing) => (_store, Missing) = (store, missing);

    /// <summary>Why there are no pictures, and what to do; null where there are.</summary>
    public string? Missing { get; }

    public static KeptThumbnails Open(string destination, string stamp)
    {
        var file = WorkFolder.Ledger(destination);
        if (!File.Exists(file))
        {
            return new(null, $"'{file}' is not there, so the report shows no pictures. Audit again into '{destination}' to have them.");
        }

        return EmbeddedStore.Open(file, stamp) is StoreOpening.Opened opened
            ? new(opened.Store, null)
            : new(null, $"'{file}' was made by another version, so the report shows no pictures. Audit again into '{destination}' to have them.");
    }

    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation)
        => throw new InvalidOperationException("A report keeps no thumbnails");

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => _store?.FindAsync(content, cancellation) ?? Task.FromResult<byte[]?>(null);

    public void Dispose() => _store?.Dispose();
}
