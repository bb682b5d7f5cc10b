using RepostAudit.Core.Reports;

namespace RepostAudit.Reporting.Files;

/// <summary>Writes files into a folder, which is made where it is missing.</summary>
internal static class OutputFolder
{
    /// <exception cref="OutputException">A file could not be written; those before it are new, it and those after it are as they were.</exception>
    public static async Task WriteAsync(IReadOnlyList<ReportFile> files, string folder, CancellationToken cancellation)
    {
        Make(folder);
        foreach (var file in files)
        {
            await AtomicFile.WriteAsync(Path.Combine(folder, file.Name), stream => file.WriteAsync(stream, cancellation));
        }
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(folder, "Choose an output folder that can be made and written to", failure);
        }
    }
}
