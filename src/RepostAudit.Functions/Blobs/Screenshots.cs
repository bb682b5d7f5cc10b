namespace RepostAudit.Functions.Blobs;

/// <summary>Where uploads arrive.</summary>
public static class Screenshots
{
    /// <summary>The setting that holds the storage account's connection string or, as <c>__blobServiceUri</c> and <c>__queueServiceUri</c>, its addresses.</summary>
    public const string Connection = "ScreenshotStorage";

    /// <summary>
    /// Which blobs start the function. The host reads each part but the last greedily, so that in <c>2024-W10/unit/a/b.png</c> the
    /// unit would be <c>a</c>: the parts only select blobs, and <see cref="PlacedBlob"/> reads the name by itself.
    /// </summary>
    public const string Path = "screenshots/{week}/{unit}/{name}";
}
