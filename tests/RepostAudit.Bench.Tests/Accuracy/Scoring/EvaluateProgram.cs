using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Tests;

namespace RepostAudit.Bench.Tests.Accuracy.Scoring;

/// <summary>
/// evaluate.py, which comes with the development corpus and not with this repository: in the folder that
/// REPOST_AUDIT_CORPUS names, else in shared/corpus beside one of the folders that the repository lies in.
/// </summary>
internal static class EvaluateProgram
{
    /// <summary>Evaluates labels.csv, decisions.csv and claims.csv of a folder; skips the test where that cannot be done.</summary>
    /// <returns>All figures, and what was printed.</returns>
    public static async Task<(JsonElement Figures, string Printed)> RunOrSkipAsync(TempFolder folder)
    {
        var program = Find();
        Assert.SkipWhen(program is null, "evaluate.py of the development corpus is not at hand; name its folder in REPOST_AUDIT_CORPUS");
        using var process = Start(program!, folder["labels.csv"], folder["decisions.csv"], "--claims", folder["claims.csv"], "--json", folder["figures.json"]);
        Assert.SkipWhen(process is null, "python3 is not installed");
        var printed = await process!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        using var figures = JsonDocument.Parse(await File.ReadAllTextAsync(folder["figures.json"], TestContext.Current.CancellationToken));
        return (figures.RootElement.Clone(), printed);
    }

    private static string? Find()
    {
        List<string> folders = [];
        if (Environment.GetEnvironmentVariable("REPOST_AUDIT_CORPUS") is { Length: > 0 } named)
        {
            folders.Add(named);
        }

        for (var above = Directory.GetParent(RepositoryRoot.Path); above is not null; above = above.Parent)
        {
            folders.Add(Path.Combine(above.FullName, "shared", "corpus"));
        }

        return folders.Select(folder => Path.Combine(folder, "evaluate.py")).FirstOrDefault(File.Exists);
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
