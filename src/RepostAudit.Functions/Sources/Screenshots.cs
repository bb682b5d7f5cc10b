namespace RepostAudit.Functions.Sources;

/// <summary>Where uploads arrive.</summary>
internal static class Screenshots
{
    public const string Container = "screenshots";

    /// <summary>
    /// Which blobs start the function. The host reads each part but the last greedily, so that in <c>2024-W10/unit/a/b.png</c> the
    /// unit would be <c>a</c>: the parts only select blobs, and Core reads the path by itself.
    /// </summary>
    public const string Path = Container + "/{week}/{unit}/{name}";
}
