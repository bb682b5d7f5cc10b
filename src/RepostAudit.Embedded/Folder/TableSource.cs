using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;

namespace RepostAudit.Embedded.Folder;

/// <summary>Where one of the folder's own CSV files lies.</summary>
/// <param name="Name">As the folder spells it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Unusable">Why it is there and yet not to be read; null where it may be.</param>
internal sealed record TableSource(string Name, string Path, Problem? Unusable)
{
    private static readonly TableShape[] Shapes = [ManifestRow.Shape, .. CountyTables.Shapes];

    /// <summary>Whether a file of that name at the root of the folder is one of its own tables.</summary>
    public static bool IsTable(string name) => Shapes.Any(shape => shape.IsNamed(name));

    /// <returns>The table; null where the folder has none of that name.</returns>
    public static Table? Read(string folder, TableShape shape)
        => shape.Among(new DirectoryInfo(folder).EnumerateFileSystemInfos(), entry => entry.Name) is { } found
            ? new TableSource(found.Name, found.FullName, Refusal(found)).Read(shape)
            : null;

    private Table Read(TableShape shape)
    {
        if (Unusable is { } problem)
        {
            return Table.Unreadable(problem);
        }

        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (Table.Oversize(Name, stream.Length) is { } tooLarge)
            {
                return Table.Unreadable(tooLarge);
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Table.Of(Name, bytes, shape);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Table.Unreadable(new(Name, null, null, $"The file cannot be read ({cause.GetType().Name})", "Allow reading it, then run again"));
        }
    }

    private static Problem? Refusal(FileSystemInfo entry) => entry switch
    {
        { LinkTarget: not null } => new(entry.Name, null, null, "The file is a link; links are not followed", "Put the file itself into the folder"),
        DirectoryInfo => new(entry.Name, null, null, "It is a folder, not a file", "Put the CSV file in its place, or rename the folder"),
        _ => null,
    };
}
