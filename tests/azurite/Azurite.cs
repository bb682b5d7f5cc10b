using Azure.Storage.Blobs;

namespace RepostAudit.Tests;

/// <summary>The storage emulator for as long as the fixture lives; where it cannot run the tests that need it are skipped and say why.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private AzuriteProcess? _running;
    private string? _whyNot;

    public async ValueTask InitializeAsync() => (_running, _whyNot) = await AzuriteProcess.StartAsync();

    /// <summary>A connection string to the running emulator; skips the calling test where there is none.</summary>
    public string ConnectionString
    {
        get
        {
            Assert.SkipWhen(_running is null, _whyNot ?? "Azurite does not run");
            return _running.ConnectionString;
        }
    }

    /// <summary>A container of the given name, made if it is not there; skips the calling test where there is no emulator.</summary>
    public async Task<BlobContainerClient> ContainerAsync(string name)
    {
        var container = new BlobContainerClient(ConnectionString, name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    public ValueTask DisposeAsync() => _running?.DisposeAsync() ?? ValueTask.CompletedTask;
}
