using System.Diagnostics;

namespace RepostAudit.Bench;

/// <summary>Runs a command of this program in a process of its own, whose memory is then its own.</summary>
internal static class ChildRun
{
    /// <param name="arguments">The command and its arguments. What it prints goes where this process prints.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static async Task OfAsync(string[] arguments, CancellationToken cancellation)
    {
        // Started as `dotnet RepostAudit.Bench.dll`, the process is dotnet and needs to be told what to run.
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. program, .. arguments]))!;
        await child.WaitForExitAsync(cancellation);
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"The process of {arguments[0]} ended with {child.ExitCode}.");
        }
    }
}
