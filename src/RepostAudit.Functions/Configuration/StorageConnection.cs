using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace RepostAudit.Functions.Configuration;

/// <summary>
/// The setting of a storage connection. The host resolves it by itself, and where it cannot it goes on running without the function:
/// so the worker looks at it first.
/// </summary>
internal static class StorageConnection
{
    // The blob trigger also keeps queues, for retries and for poison.
    private static readonly string[] Addresses = ["blobServiceUri", "queueServiceUri"];

    /// <returns>What is wrong, never with the value: it may hold a key.</returns>
    public static IEnumerable<string> Errors(IConfiguration configuration, string name)
    {
        var text = configuration[name] ?? configuration[$"AzureWebJobs{name}"] ?? configuration.GetConnectionString(name);
        var section = configuration.GetSection(name);
        if (!string.IsNullOrWhiteSpace(text))
        {
            return IsConnectionString(text) ? [] : [$"{name} is not a storage connection string; copy it from the account's access keys, or write UseDevelopmentStorage=true for Azurite"];
        }

        return section.GetChildren().Any()
            ? Addresses.Where(address => !IsAddress(section[address])).Select(address => $"{name}__{address} is not an address; write one like https://ACCOUNT.blob.core.windows.net")
            : [$"{name} is missing; give the storage account's connection string, or {string.Join(" and ", Addresses.Select(address => $"{name}__{address}"))} for a managed identity"];
    }

    private static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            return true;
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException)
        {
            return false;
        }
    }
}
