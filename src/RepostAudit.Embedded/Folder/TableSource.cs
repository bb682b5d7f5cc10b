using RepostAudit.Core.Reports;

namespace RepostAudit.Embedded.Folder;

/// <summary>Where one of the folder's own CSV files lies.</summary>
/// <param name="Name">As the folder spells it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Unusable">Why it is there and yet not to be read; null where it may be.</param>
internal sealed record TableSource(string Name, string Path, Problem? Unusable)
{
    public const string Manifest = "manifest.csv";
    public const string Articles = "articles.csv";
    public const string Units = "units.csv";
    public const string Quotas = "quotas.csv";

    private static readonly string[] Names = [Manifest, Articles, Units, Quotas];

    /// <summary>Whether a file of that name at the root of the folder is one of its own tables. <c>Manifest.CSV</c> is one, too: to overlook it would mean to guess.</summary>
    public static bool IsTable(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <returns>The table; null where the folder has none of that name.</returns>
    public static TableSource? Find(string folder, string name)
    {
        var found = new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(entry => entry.Name != name)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null ? null : new(found.Name, found.FullName, Refusal(found));
    }

    private static Problem? Refusal(FileSystemInfo entry) => entry switch
    {
        { LinkTarget: not null } => new(entry.Name, null, null, "The file is a link; links are not followed", "Put the file itself into the folder"),
        DirectoryInfo => new(entry.Name, null, null, "It is a folder, not a file", "Put the CSV file in its place, or rename the folder"),
        _ => null,
    };
}
