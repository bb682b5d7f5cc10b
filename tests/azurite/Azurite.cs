using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace RepostAudit.Tests;

/// <summary>
/// The storage emulator, blobs, queues and tables, in memory, on free ports, for as long as the fixture lives. The first run on a machine installs
/// it with <c>npm ci</c>; where that is impossible the tests that need it are skipped and say why.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // The emulator's published account and key: no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Blobs, queues, tables.
    private const int Services = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Process? _process;
    private Dictionary<string, string>? _addresses;
    private string? _whyNot;

    public async ValueTask InitializeAsync()
    {
        if (await AzuriteInstall.EnsureAsync() is { } whyNot)
        {
            _whyNot = whyNot;
            return;
        }

        // A newer client library speaks an API version that the emulator does not know, hence no version check.
        _process = Start("node", [AzuriteInstall.Program, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry"]);
        _addresses = await ReadAddressesAsync(_process);
        _whyNot = _addresses is null ? $"Azurite did not start within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s" : null;
    }

    /// <summary>A connection string to the running emulator; skips the calling test where there is none.</summary>
    public string ConnectionString
    {
        get
        {
            Assert.SkipWhen(_addresses is null, _whyNot ?? "Azurite does not run");
            return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};{string.Concat(_addresses.Select(service => $"{service.Key}Endpoint={service.Value}/{Account};"))}";
        }
    }

    /// <summary>A container of the given name, made if it is not there; skips the calling test where there is no emulator.</summary>
    public async Task<BlobContainerClient> ContainerAsync(string name)
    {
        var container = new BlobContainerClient(ConnectionString, name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments)
        => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;

    /// <returns>The address of each service; null where they did not all start in time.</returns>
    private static async Task<Dictionary<string, string>?> ReadAddressesAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        Dictionary<string, string> addresses = [];
        try
        {
            while (addresses.Count < Services && await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (Listening().Match(line) is { Success: true } match)
                {
                    addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        // What it may still say must not fill the pipes.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        process.BeginErrorReadLine();
        return addresses.Count == Services ? addresses : null;
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service.*(?<address>http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex Listening();
}
