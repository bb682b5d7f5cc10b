using System.ComponentModel;
using System.Diagnostics;

namespace RepostAudit.Tests;

/// <summary>The emulator's files beside this one, installed from the lock file when they are missing.</summary>
internal static class AzuriteInstall
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "azurite");

    public static string Program { get; } = Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <returns>Why it cannot be used; null where it can.</returns>
    public static async Task<string?> EnsureAsync()
    {
        // Several test processes may come here at once; the first installs, the others wait for it.
        using var turn = new Mutex(false, "RepostAudit.AzuriteInstall");
        return await Task.Run(() =>
        {
            TakeTurn(turn);
            try
            {
                return File.Exists(Program) ? null : Install();
            }
            finally
            {
                turn.ReleaseMutex();
            }
        });
    }

    private static string? Install()
    {
        try
        {
            // On Windows npm is a script, which only the shell can start.
            string[] npm = OperatingSystem.IsWindows() ? ["cmd.exe", "/c", "npm"] : ["npm"];
            using var process = Process.Start(new ProcessStartInfo(npm[0], [.. npm[1..], "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            {
                WorkingDirectory = Folder,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && File.Exists(Program) ? null : $"Azurite cannot be installed with npm: {errors.Trim()}";
        }
        catch (Win32Exception missing)
        {
            return $"Azurite cannot be installed, npm does not start: {missing.Message}";
        }
    }

    private static void TakeTurn(Mutex turn)
    {
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever held it died; the turn is ours all the same.
        }
    }
}
