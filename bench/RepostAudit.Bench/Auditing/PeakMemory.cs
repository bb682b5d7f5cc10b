using System.Diagnostics;
using System.Globalization;

namespace RepostAudit.Bench.Auditing;

/// <summary>The most memory that one audit held at once, measured on a process that did nothing else.</summary>
internal static class PeakMemory
{
    public const string Command = "audit-once";

    /// <summary>Runs the audit in a child process with the same arguments.</summary>
    /// <returns>Its largest working set, in bytes.</returns>
    public static async Task<long> OfChildAsync(Workload work, CancellationToken cancellation)
    {
        // Started as `dotnet RepostAudit.Bench.dll`, the process is dotnet and needs to be told what to run.
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        string[] arguments = [.. program, Command, work.Folder, "--threads", Text(work.Settings.Threads), "--decoder", work.Settings.Pictures.Decoder.Name];
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var printed = await child.StandardOutput.ReadToEndAsync(cancellation);
        await child.WaitForExitAsync(cancellation);
        return child.ExitCode == 0
            ? long.Parse(printed, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The audit's own process ended with {child.ExitCode}.");
    }

    /// <summary>The child's side: one audit, then the process's largest working set in bytes, on standard output.</summary>
    public static async Task PrintOwnAsync(Workload work, CancellationToken cancellation)
    {
        using (var output = new TemporaryFolder())
        {
            await work.AuditAsync(output.Path, cancellation);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(Text(self.PeakWorkingSet64));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
