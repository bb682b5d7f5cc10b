using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>Says of every upload in the folder whose it is and when it came, or why that cannot be said.</summary>
internal static class Placing
{
    private const string OddName = "Its name has a control character, a backslash, a space at an end, or more than 1024 characters; rename the file and run again";

    /// <summary>By the manifest, and by nothing else: the order of uploads decides who repeated whom, and a file's time, which any copy changes, could accuse the wrong side.</summary>
    public static IReadOnlyList<SeenFile> ByManifest(FolderWalk walk, IReadOnlyDictionary<FoundFile, ManifestRow> rows, Table manifest, ICollection<Problem> problems)
        => Place(walk, walk.Files.Where(file => file.IsPicture || rows.ContainsKey(file)), problems, (file, name) => rows.GetValueOrDefault(file) switch
        {
            { Claim: { } claim } row => file.Unreadable is { } why ? new SeenFile.Unplaced(name, Rejection.Unreadable, why, row.Unit, row.UploadedAt) : new SeenFile.Claimed(name, claim),
            { } row => new SeenFile.Unplaced(name, Rejection.InvalidManifestRow, row.Flaw!, row.Unit, row.UploadedAt),
            null => Unlisted(name, manifest, problems),
        });

    /// <summary>By where the files lie and when they were last written: all there is without a manifest.</summary>
    public static IReadOnlyList<SeenFile> ByFolder(FolderWalk walk, CountyCalendar calendar, ICollection<Problem> problems)
        => Place(walk, walk.Files.Where(file => file.IsPicture), problems, (file, name) =>
        {
            var unit = Unit(name, problems);
            var at = calendar.Local(new DateTimeOffset(file.Info.LastWriteTimeUtc, TimeSpan.Zero));
            return file.Unreadable is { } why ? new SeenFile.Unplaced(name, Rejection.Unreadable, why, unit) : new SeenFile.Claimed(name, new Claim(at, unit));
        });

    private static SeenFile[] Place(FolderWalk walk, IEnumerable<FoundFile> uploads, ICollection<Problem> problems, Func<FoundFile, UploadName, SeenFile> place)
    {
        var standIns = new StandIns(walk.Files.Where(file => file.Name is not null).Select(file => file.Name!.Value));
        return [.. uploads
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => file.Name is { } name ? place(file, name) : Odd(standIns.For(file.Path), problems))
            .OrderBy(seen => seen.Name)];
    }

    private static SeenFile.Unplaced Odd(UploadName standIn, ICollection<Problem> problems)
    {
        problems.Add(new(standIn.ToString(), null, null, "The file's name has a control character, a backslash, a space at an end, or more than 1024 characters", "Rename the file"));
        return new(standIn, Rejection.Unreadable, OddName);
    }

    private static SeenFile.Unplaced Unlisted(UploadName name, Table manifest, ICollection<Problem> problems)
    {
        // Without the column no file can be listed, which was said once.
        if (manifest.Columns.Contains(ManifestRow.PathColumn))
        {
            problems.Add(new(name.ToString(), null, null, $"The file is not listed in {manifest.File}", "Add a row for it, or remove the file"));
        }

        return new(name, Rejection.NotInManifest, $"{manifest.File} does not list the file, so nobody knows whose it is; add a row for it and run again");
    }

    private static UnitId? Unit(UploadName name, ICollection<Problem> problems)
    {
        if (name.Folders.LastOrDefault(folder => !IsoWeek.Parse(folder).Ok) is not { } folder)
        {
            problems.Add(new(name.ToString(), null, "unit", "The file lies in no unit's folder, so it counts for none", "Put it into a folder named after its unit, or list it in a manifest.csv"));
            return null;
        }

        var unit = UnitId.Parse(folder);
        if (unit.Ok)
        {
            return unit.Value;
        }

        problems.Add(new(name.ToString(), null, "unit", $"The folder's name is no unit's: {unit.Error}", "Rename the folder, or list the file in a manifest.csv"));
        return null;
    }
}
