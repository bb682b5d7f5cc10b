using System.Globalization;
using RepostAudit.Reporting.Files;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Cli.Simulating;

/// <summary>A simulated county's files in <c>county_SEED</c>. Each is replaced whole; what else lies there is left alone.</summary>
internal static class CountyFolder
{
    private const string Unfinished = ".part";

    /// <exception cref="OutputException">A file could not be written.</exception>
    public static async Task WriteAsync(SimulatedCounty county, string destination, CancellationToken cancellation)
    {
        var folder = Path.Combine(destination, string.Create(CultureInfo.InvariantCulture, $"county_{county.Settings.Seed}"));
        await TryAsync(folder, () => Task.FromResult(Directory.CreateDirectory(folder)));
        foreach (var (name, content) in CountyFiles.Of(county))
        {
            var path = Path.Combine(folder, name);
            await TryAsync(path, async () =>
            {
                // Under another name first, so that the place never holds half a file.
                await File.WriteAllBytesAsync(path + Unfinished, content, cancellation);
                File.Move(path + Unfinished, path, overwrite: true);
            });
        }
    }

    private static async Task TryAsync(string path, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(path + Unfinished))
            {
                File.Delete(path + Unfinished);
            }

            throw new OutputException(path, "Choose a folder with --out that can be made and written to", failure);
        }
    }
}
