using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>Finds the file that each row of the manifest is about. Of several rows about one file the first is taken.</summary>
internal sealed class ManifestRows
{
    private readonly string _folder;
    private readonly string _manifest;
    private readonly IReadOnlySet<string> _links;
    private readonly Dictionary<string, FoundFile> _exact;
    private readonly ILookup<UploadName, FoundFile> _composed;

    /// <param name="folder">Full path of the input folder.</param>
    /// <param name="manifest">The manifest's file name.</param>
    /// <param name="walk">What lies in the folder.</param>
    public ManifestRows(string folder, string manifest, FolderWalk walk)
    {
        (_folder, _manifest, _links) = (folder, manifest, walk.Links);
        _exact = walk.Files.ToDictionary(file => file.Path);
        _composed = walk.Files.Where(file => file.Name is not null).ToLookup(file => file.Name!.Value.Composed());
    }

    public IReadOnlyDictionary<FoundFile, ManifestRow> Match(IEnumerable<ManifestRow> rows, ICollection<Problem> problems)
    {
        Dictionary<FoundFile, ManifestRow> matched = [];
        var first = new FirstOf<string>(_manifest, ManifestRow.PathColumn);
        foreach (var row in rows)
        {
            var file = Find(row);
            if ((file?.Path ?? row.Name?.Composed().ToString()) is { } about && first.Take(about, row.Line, problems))
            {
                if (file is not null)
                {
                    matched.Add(file, row);
                }
                else
                {
                    problems.Add(NotFound(row, row.Name!.Value));
                }
            }
        }

        return matched;
    }

    /// <summary>By its exact name, else by its composed form if just one file has that; for a bad path, by what it seems to mean.</summary>
    private FoundFile? Find(ManifestRow row)
        => _exact.GetValueOrDefault(row.Path)
        ?? (row.Name is { } name ? OnlyOne(name.Composed()) : Simplest(row.Path) is { } meant ? _exact.GetValueOrDefault(meant) ?? OnlyOne(meant) : null);

    private FoundFile? OnlyOne(string path) => UploadName.Parse(path) is { Ok: true, Value: var name } ? OnlyOne(name.Composed()) : null;

    private FoundFile? OnlyOne(UploadName composed) => _composed[composed].Take(2).ToArray() is [var one] ? one : null;

    /// <summary>
    /// A path such as <c>.\u01\a.png</c> is refused, but the file it means is told that its row is at fault, not that it has
    /// none. Only names that were found in the folder are compared, so nothing outside is ever touched.
    /// </summary>
    private static string? Simplest(string path)
    {
        List<string> parts = [];
        foreach (var part in path.Split('/', '\\'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }

    private Problem NotFound(ManifestRow row, UploadName name)
    {
        var (what, fix) = this switch
        {
            _ when IsLinked(name) => ($"The file {Wording.Shown(row.Path)} is a link or lies behind one; links are not followed", "Put the file itself into the folder"),
            _ when _composed[name.Composed()].Any() => ($"Several files are named {Wording.Shown(row.Path)} but for the way their accents are written", "Rename them so that they differ"),
            _ when File.Exists(Path.Combine(_folder, name.ToString())) => ($"The file {Wording.Shown(row.Path)} is hidden, one of the folder's own tables, or in the output folder, and is left alone", "Move it to another place in the folder, or remove the row"),
            _ => ($"The file {Wording.Shown(row.Path)} is missing", "Add the file to the folder, or correct the path or remove the row"),
        };
        return new(_manifest, row.Line, ManifestRow.PathColumn, what, fix);
    }

    private bool IsLinked(UploadName name)
    {
        string[] parts = [.. name.Folders, name.FileName];
        return Enumerable.Range(1, parts.Length).Any(length => _links.Contains(string.Join('/', parts[..length])));
    }
}
