using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace RepostAudit.Tests;

/// <summary>
/// The storage emulator, blobs only, in memory, on a free port, for as long as the fixture lives. The first run on a machine installs
/// it with <c>npm ci</c>; where that is impossible the tests that need it are skipped and say why.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // The emulator's published account and key: no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Process? _process;
    private string? _address;
    private string? _whyNot;

    public async ValueTask InitializeAsync()
    {
        if (await AzuriteInstall.EnsureAsync() is { } whyNot)
        {
            _whyNot = whyNot;
            return;
        }

        // A newer client library speaks an API version that the emulator does not know, hence no version check.
        _process = Start("node", [AzuriteInstall.BlobService, "--blobPort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry"]);
        _address = await ReadAddressAsync(_process);
        _whyNot = _address is null ? $"Azurite did not start within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s" : null;
    }

    /// <summary>A connection string to the running emulator; skips the calling test where there is none.</summary>
    public string ConnectionString
    {
        get
        {
            Assert.SkipWhen(_address is null, _whyNot ?? "Azurite does not run");
            return $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={_address}/{Account};";
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

    private static async Task<string?> ReadAddressAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (Listening().Match(line) is { Success: true } match)
                {
                    // Nothing reads on, so what it may still say must not fill the pipe.
                    process.BeginErrorReadLine();
                    return match.Value;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        return null;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex Listening();
}
