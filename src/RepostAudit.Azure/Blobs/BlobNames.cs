namespace RepostAudit.Azure.Blobs;

/// <summary>What may be asked of a container by a name from outside.</summary>
internal static class BlobNames
{
    /// <summary>
    /// Whether an address made of the name leads to the blob of that name. One with <c>.</c> or <c>..</c> as a part does not: it is
    /// simplified on its way and may end in another container. No blob can be reached under such a name anyhow.
    /// </summary>
    public static bool CanBeReached(string name) => name.Length > 0 && name.Split('/', '\\').All(part => part is not ("." or ".."));
}
