using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace RepostAudit.Functions.Configuration;

/// <summary>
/// The host's own setting <c>AzureWebJobsStorage</c>, read by its rules. Where the host cannot use it, it goes on running without
/// functions: so the worker looks at it first.
/// </summary>
internal static class StorageSetting
{
    public const string Name = "AzureWebJobsStorage";

    private const string ManagedIdentity = "managedidentity";

    /// <returns>The connection, or what is wrong; never with the value: it may hold a key.</returns>
    public static Parsed<StorageConnection> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        return configuration[Name] is { } text && !string.IsNullOrWhiteSpace(text) ? Secret(text)
            : section.GetChildren().Any() ? Identity(section)
            : Parsed<StorageConnection>.Wrong($"{Name} is missing; give the storage account's connection string (UseDevelopmentStorage=true for Azurite), or {Name}__accountName for a managed identity");
    }

    private static Parsed<StorageConnection> Secret(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            return Parsed<StorageConnection>.Of(new StorageConnection.Secret(text));
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException)
        {
            return Parsed<StorageConnection>.Wrong($"{Name} is not a storage connection string; copy it from the account's access keys, or write UseDevelopmentStorage=true for Azurite");
        }
    }

    private static Parsed<StorageConnection> Identity(IConfigurationSection section)
    {
        if (section["credential"] is { } credential && !string.Equals(credential, ManagedIdentity, StringComparison.OrdinalIgnoreCase))
        {
            return Parsed<StorageConnection>.Wrong($"{Name}__credential '{credential}' is unknown; write {ManagedIdentity} or leave it out");
        }

        var (blobs, queues, tables) = (Address(section, "blob"), Address(section, "queue"), Address(section, "table"));
        return new[] { blobs, queues, tables }.FirstOrDefault(address => !address.Ok).Error is { } error
            ? Parsed<StorageConnection>.Wrong(error)
            : Parsed<StorageConnection>.Of(new StorageConnection.Identity(blobs.Value!, queues.Value!, tables.Value!, section["clientId"]));
    }

    private static Parsed<Uri> Address(IConfigurationSection section, string service)
    {
        var (setting, account) = ($"{service}ServiceUri", section["accountName"]);
        var text = section[setting] ?? (string.IsNullOrWhiteSpace(account) ? null : $"https://{account.Trim()}.{service}.core.windows.net");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? Parsed<Uri>.Of(address)
            : Parsed<Uri>.Wrong($"{Name}__{setting} is {(text is null ? "missing" : "not an address")}; write one like https://ACCOUNT.{service}.core.windows.net, or give {Name}__accountName alone");
    }
}
