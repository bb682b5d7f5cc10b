using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using RepostAudit.Azure.Connecting;

namespace RepostAudit.Functions.Configuration;

/// <summary>
/// The host's own setting <c>AzureWebJobsStorage</c>, read by its rules. Where the host cannot use it, it goes on running without
/// functions: so the worker looks at it first.
/// </summary>
internal static class StorageSetting
{
    public const string Name = "AzureWebJobsStorage";

    private const string ManagedIdentity = "managedidentity";

    /// <returns>The account, or what is wrong; never with the value: it may hold a key.</returns>
    public static Parsed<StorageAccess> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        return configuration[Name] is { } text && !string.IsNullOrWhiteSpace(text) ? ByConnectionString(text)
            : section.GetChildren().Any() ? ByIdentity(section)
            : Parsed<StorageAccess>.Wrong($"{Name} is missing; give the storage account's connection string (UseDevelopmentStorage=true for Azurite), or {Name}__accountName for a managed identity");
    }

    private static Parsed<StorageAccess> ByConnectionString(string text)
    {
        var access = StorageAccess.OfConnectionString(text);
        return access.Ok ? access : Parsed<StorageAccess>.Wrong($"{Name} {access.Error}");
    }

    private static Parsed<StorageAccess> ByIdentity(IConfigurationSection section)
    {
        if (section["credential"] is { } credential && !string.Equals(credential, ManagedIdentity, StringComparison.OrdinalIgnoreCase))
        {
            return Parsed<StorageAccess>.Wrong($"{Name}__credential '{credential}' is unknown; write {ManagedIdentity} or leave it out");
        }

        // The worker needs no queue, but the host does.
        var (blobs, queues, tables) = (Address(section, "blob"), Address(section, "queue"), Address(section, "table"));
        return new[] { blobs, queues, tables }.FirstOrDefault(address => !address.Ok).Error is { } error
            ? Parsed<StorageAccess>.Wrong(error)
            : Parsed<StorageAccess>.Of(new StorageAccess.ByIdentity(blobs.Value!, tables.Value!, Credential(section)));
    }

    private static Parsed<Uri> Address(IConfigurationSection section, string service)
    {
        var (setting, account) = ($"{service}ServiceUri", section["accountName"]);
        var text = section[setting] ?? (string.IsNullOrWhiteSpace(account) ? null : $"https://{account.Trim()}.{service}.core.windows.net");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? Parsed<Uri>.Of(address)
            : Parsed<Uri>.Wrong($"{Name}__{setting} is {(text is null ? "missing" : "not an address")}; write one like https://ACCOUNT.{service}.core.windows.net, or give {Name}__accountName alone");
    }

    private static TokenCredential Credential(IConfigurationSection section)
    {
        var client = section["clientId"];
        return section["credential"] is null
            ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client })
            : new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }
}
