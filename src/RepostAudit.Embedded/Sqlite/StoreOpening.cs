namespace RepostAudit.Embedded.Sqlite;

/// <summary>What came of opening a store's file.</summary>
public abstract record StoreOpening
{
    private StoreOpening()
    {
    }

    /// <param name="Store">Ready for use; the caller disposes of it.</param>
    public sealed record Opened(EmbeddedStore Store) : StoreOpening;

    /// <summary>
    /// The file holds facts that were made in another way. Mixing them would compare what cannot be compared, so it is left
    /// as it is; <see cref="EmbeddedStore.Discard"/> it, or choose another file.
    /// </summary>
    /// <param name="Found">The stamp, or the schema, that the file has.</param>
    /// <param name="Wanted">The one that was asked for.</param>
    public sealed record Stale(string Found, string Wanted) : StoreOpening;
}
