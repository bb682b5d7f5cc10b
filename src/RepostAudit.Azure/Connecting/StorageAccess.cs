using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using RepostAudit.Core;

namespace RepostAudit.Azure.Connecting;

/// <summary>Which storage account, and by what right.</summary>
public abstract record StorageAccess
{
    private StorageAccess()
    {
    }

    /// <summary>An account's connection string, or that of the emulator; it holds a key.</summary>
    public sealed record ByConnectionString(string Text) : StorageAccess
    {
        /// <summary>Without the key, which belongs in no log.</summary>
        public override string ToString() => nameof(ByConnectionString);
    }

    /// <summary>The two services' addresses and an identity that may use them; there is no key.</summary>
    /// <param name="Blobs">Such as <c>https://county.blob.core.windows.net</c>.</param>
    /// <param name="Tables">Such as <c>https://county.table.core.windows.net</c>.</param>
    /// <param name="Credential">Needs the roles Storage Blob Data Contributor and Storage Table Data Contributor.</param>
    public sealed record ByIdentity(Uri Blobs, Uri Tables, TokenCredential Credential) : StorageAccess;

    /// <param name="text">As the portal shows it, or <c>UseDevelopmentStorage=true</c>. What is wrong is said without it: it may hold a key.</param>
    public static Parsed<StorageAccess> OfConnectionString(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            _ = new TableServiceClient(text);
            return Parsed<StorageAccess>.Of(new ByConnectionString(text));
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException or InvalidOperationException)
        {
            return Parsed<StorageAccess>.Wrong("is not a storage connection string; copy it from the account's access keys, or write UseDevelopmentStorage=true for Azurite");
        }
    }

    /// <summary>An account by its name, with the identity that the environment provides.</summary>
    /// <param name="account">3 to 24 lower-case letters and digits.</param>
    /// <param name="suffix">Which cloud: <c>core.windows.net</c>, or <c>core.chinacloudapi.cn</c> for that in China.</param>
    /// <param name="credential">Null for whatever the environment provides: a managed identity, or a developer's log-in.</param>
    public static Parsed<StorageAccess> OfAccount(string? account, string suffix = "core.windows.net", TokenCredential? credential = null)
        => account is { Length: >= 3 and <= 24 } && account.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? Parsed<StorageAccess>.Of(new ByIdentity(
                new($"https://{account}.blob.{suffix}"),
                new($"https://{account}.table.{suffix}"),
                credential ?? new DefaultAzureCredential()))
            : Parsed<StorageAccess>.Wrong($"'{account}' is not a storage account's name; write 3 to 24 lower-case letters and digits");
}
