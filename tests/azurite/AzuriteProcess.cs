using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RepostAudit.Tests;

/// <summary>
/// The storage emulator, blobs, queues and tables, in memory, on free ports, until it is disposed of. The first run on a machine installs
/// it with <c>npm ci</c>.
/// </summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // The emulator's published account and key: no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Blobs, queues, tables.
    private const int Services = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private AzuriteProcess(Process process, string connectionString) => (_process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    /// <returns>The running emulator, or why there is none.</returns>
    public static async Task<(AzuriteProcess? Running, string? WhyNot)> StartAsync()
    {
        if (await AzuriteInstall.EnsureAsync() is { } whyNot)
        {
            return (null, whyNot);
        }

        // A newer client library speaks an API version that the emulator does not know, hence no version check.
        var process = Start("node", [AzuriteInstall.Program, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry"]);
        if (await ReadAddressesAsync(process) is { } addresses)
        {
            var endpoints = string.Concat(addresses.Select(service => $"{service.Key}Endpoint={service.Value}/{Account};"));
            return (new(process, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};{endpoints}"), null);
        }

        await EndAsync(process);
        return (null, $"Azurite did not start within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
    }

    public ValueTask DisposeAsync() => EndAsync(_process);

    private static async ValueTask EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
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
