using System.Globalization;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Published;

/// <summary>
/// Published reports in a folder: <c>2024-W10/r1/report.html</c>. A revision is written beside its place and moved there whole,
/// so it is there with all its files or not at all.
/// </summary>
public sealed class FolderReports(string folder) : IReportStore
{
    private const string DigestName = "digest";

    public async Task<IReadOnlyList<Revision>> ListAsync(IsoWeek week, CancellationToken cancellation)
    {
        List<Revision> revisions = [];
        for (var number = 1; await ReadAsync(week, number, cancellation) is { } revision; number++)
        {
            revisions.Add(revision);
        }

        return revisions;
    }

    public async Task<bool> PublishAsync(Revision revision, IReadOnlyList<ReportFile> files, CancellationToken cancellation)
    {
        if (await ReadAsync(revision.Week, revision.Number, cancellation) is { } taken)
        {
            return taken == revision;
        }

        var place = PlaceOf(revision.Week, revision.Number);
        var written = Path.Combine(Path.GetDirectoryName(place)!, $".{Guid.NewGuid():N}");
        Directory.CreateDirectory(written);
        try
        {
            foreach (var file in files)
            {
                await using var stream = new FileStream(Path.Combine(written, file.Name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
                await file.WriteAsync(stream, cancellation);
                stream.Flush(flushToDisk: true);
            }

            await File.WriteAllTextAsync(Path.Combine(written, DigestName), revision.Digest.ToString(), cancellation);
            return Take(written, place) || await ReadAsync(revision.Week, revision.Number, cancellation) == revision;
        }
        finally
        {
            if (Directory.Exists(written))
            {
                Directory.Delete(written, recursive: true);
            }
        }
    }

    public async Task<IReadOnlyList<string>> FilesAsync(Revision revision, CancellationToken cancellation)
        => await ReadAsync(revision.Week, revision.Number, cancellation) == revision
            ? [.. Directory.EnumerateFiles(PlaceOf(revision.Week, revision.Number)).Select(file => Path.GetFileName(file)).Where(name => name != DigestName).Order(StringComparer.Ordinal)]
            : [];

    public async Task<Stream?> OpenAsync(Revision revision, string file, CancellationToken cancellation)
    {
        var path = Path.Combine(PlaceOf(revision.Week, revision.Number), file);
        return file != DigestName && await ReadAsync(revision.Week, revision.Number, cancellation) == revision && File.Exists(path) ? File.OpenRead(path) : null;
    }

    // A folder that is not empty is never replaced by a move, on any system: of two that publish one number the first wins.
    private static bool Take(string written, string place)
    {
        try
        {
            Directory.Move(written, place);
            return true;
        }
        catch (IOException) when (Directory.Exists(place))
        {
            return false;
        }
    }

    private async Task<Revision?> ReadAsync(IsoWeek week, int number, CancellationToken cancellation)
    {
        try
        {
            var digest = ContentHash.Parse(await File.ReadAllTextAsync(Path.Combine(PlaceOf(week, number), DigestName), cancellation));
            return new(week, number, digest.Ok ? digest.Value : throw new InvalidDataException($"'{PlaceOf(week, number)}' is damaged: {digest.Error}. Restore the folder, or move it away and close the week again"));
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PlaceOf(IsoWeek week, int number) => Path.Combine(folder, week.ToString(), string.Create(CultureInfo.InvariantCulture, $"r{number}"));
}
