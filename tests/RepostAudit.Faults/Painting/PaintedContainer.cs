using RepostAudit.Core.Screenshots;

namespace RepostAudit.Faults.Painting;

/// <summary>Puts uploads into a storage that gives them its own times.</summary>
public static class PaintedContainer
{
    /// <returns>Their paths.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(IScreenshots screenshots, PaintedCounty county, int count, CancellationToken cancellation)
    {
        var paths = new string[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellation }, async (number, stop) =>
        {
            var upload = county.Upload(number);
            using var bytes = new MemoryStream(upload.Bytes);
            await screenshots.PutAsync(upload.Path, bytes, upload.Said, stop);
            paths[number] = upload.Path;
        });
        return paths;
    }
}
