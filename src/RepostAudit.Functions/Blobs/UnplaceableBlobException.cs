namespace RepostAudit.Functions.Blobs;

/// <summary>A blob's name does not say whose upload it is. Nothing can be recorded, so the host's poison queue keeps it for a person to see.</summary>
public sealed class UnplaceableBlobException(string path, string reason) : Exception($"Blob '{path}' cannot be placed: {reason}");
