using System.Globalization;
using RepostAudit.Reporting.Files;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Cli.Simulating;

/// <summary>A simulated county's files in <c>county_SEED</c>. Each is replaced whole; what else lies there is left alone.</summary>
internal static class CountyFolder
{
    /// <exception cref="OutputException">A file could not be written.</exception>
    public static async Task WriteAsync(SimulatedCounty county, string destination, CancellationToken cancellation)
    {
        var folder = Path.Combine(destination, string.Create(CultureInfo.InvariantCulture, $"county_{county.Settings.Seed}"));
        Try(folder, () => Directory.CreateDirectory(folder));
        foreach (var (name, content) in CountyFiles.Of(county))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path + ".part", content, cancellation);
            Try(path, () => File.Move(path + ".part", path, overwrite: true));
        }
    }

    private static void Try(string path, Action act)
    {
        try
        {
            act();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(path, "Choose a folder with --out that can be made and written to", failure);
        }
    }
}
