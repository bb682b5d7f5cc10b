using RepostAudit.Core;
using RepostAudit.Core.Articles;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>A folder of screenshots with its tables, read as far as they can be. Nothing in it stops the rest.</summary>
/// <param name="Files">Every upload, each once, in the order of their names.</param>
/// <param name="County">Units and quotas, and what was to be reposted.</param>
/// <param name="Problems">What is wrong with the folder, by file and row.</param>
/// <param name="Ignored">Files that are no uploads, by name; hidden ones and the tables are not among them.</param>
public sealed record InputFolder(
    IReadOnlyList<SeenFile> Files,
    County County,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> Ignored)
{
    /// <summary>What was to be reposted; empty where the folder does not say.</summary>
    public IReadOnlyList<Article> Articles => County.Articles;

    /// <param name="folder">The folder.</param>
    /// <param name="calendar">In whose zone the times of files are written where there is no manifest.</param>
    /// <param name="output">A folder that is passed over where it lies inside; null for none.</param>
    /// <returns>What the folder holds; an error only if the folder itself is not there or cannot be read.</returns>
    public static Parsed<InputFolder> Read(string folder, CountyCalendar calendar, string? output)
    {
        if (!Directory.Exists(folder))
        {
            return Parsed<InputFolder>.Wrong($"the input folder '{folder}' does not exist; name a folder that holds screenshots");
        }

        try
        {
            return Parsed<InputFolder>.Of(ReadExisting(Path.GetFullPath(folder), calendar, output is null ? null : Path.GetFullPath(output)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Parsed<InputFolder>.Wrong($"the input folder '{folder}' cannot be read ({cause.Message}); allow reading it, then run again");
        }
    }

    private static InputFolder ReadExisting(string folder, CountyCalendar calendar, string? output)
    {
        var tables = CountyTables.Read(shape => TableSource.Read(folder, shape));
        List<Problem> problems = [.. tables.Problems];
        var walk = FolderWalk.Of(folder, output);
        problems.AddRange(walk.Problems);
        var files = TableSource.Read(folder, ManifestRow.Shape) is { } manifest
            ? ByManifest(folder, walk, manifest, tables.County, problems)
            : ByFolder(walk, calendar, tables.County, problems);
        if (files.Count == 0)
        {
            problems.Add(new(".", null, null, "The folder holds no screenshots", "Put pictures (JPEG, PNG, WebP, GIF, BMP) into it, or name another folder"));
        }

        return new(files, tables.County, Wording.Sorted(problems), Rest(walk, files));
    }

    private static IReadOnlyList<SeenFile> ByManifest(string folder, FolderWalk walk, Table manifest, County county, List<Problem> problems)
    {
        problems.AddRange(manifest.Problems);
        var rows = ManifestRow.Read(manifest, problems).ToList();
        problems.AddRange(Strangers.Of(
            rows.Where(row => row.Unit is not null).Select(row => (row.Unit!.Value, new ProblemPlace(manifest.File, row.Line))), county));
        return Placing.ByManifest(walk, new ManifestRows(folder, manifest.File, walk).Match(rows, problems), manifest, problems);
    }

    private static IReadOnlyList<SeenFile> ByFolder(FolderWalk walk, CountyCalendar calendar, County county, List<Problem> problems)
    {
        var files = Placing.ByFolder(walk, calendar, problems);
        problems.AddRange(Strangers.Of(
            files.OfType<SeenFile.Claimed>().Where(file => file.Claim.Unit is not null).Select(file => (file.Claim.Unit!.Value, new ProblemPlace(file.Name.ToString(), null))), county));
        return files;
    }

    private static string[] Rest(FolderWalk walk, IReadOnlyList<SeenFile> files)
    {
        var seen = files.Select(file => file.Name.ToString()).ToHashSet();
        return [.. walk.Files
            .Where(file => !file.IsPicture && !seen.Contains(file.Path))
            .Select(file => file.Path)
            .Order(StringComparer.Ordinal)];
    }
}
