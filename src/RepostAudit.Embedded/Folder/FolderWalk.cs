using RepostAudit.Core.Reports;

namespace RepostAudit.Embedded.Folder;

/// <summary>What lies below a folder. Links are not followed: they may lead out of it, or round in circles.</summary>
/// <param name="Files">The regular files, but the folder's own tables, what is hidden and the output folder.</param>
/// <param name="Links">Relative paths of links to files and folders.</param>
/// <param name="Problems">Links, and folders that cannot be read.</param>
internal sealed record FolderWalk(IReadOnlyList<FoundFile> Files, IReadOnlySet<string> Links, IReadOnlyList<Problem> Problems)
{
    /// <param name="folder">Full path of the input folder.</param>
    /// <param name="output">Full path of the output folder, which is passed over if it lies inside; null where there is none.</param>
    public static FolderWalk Of(string folder, string? output)
    {
        List<FoundFile> files = [];
        HashSet<string> links = [];
        List<Problem> problems = [];
        var open = new Stack<(DirectoryInfo Folder, string Prefix)>([(new DirectoryInfo(folder), "")]);
        while (open.TryPop(out var at))
        {
            foreach (var entry in Entries(at.Folder, at.Prefix, problems))
            {
                var path = at.Prefix + entry.Name;
                if (entry.Name.StartsWith('.') || (at.Prefix.Length == 0 && TableSource.IsTable(entry.Name)))
                {
                    continue;
                }

                switch (entry)
                {
                    case { LinkTarget: not null }:
                        links.Add(path);
                        problems.Add(new(path, null, null, "It is a link; links are not followed", "Put the file or folder itself in its place"));
                        break;
                    case DirectoryInfo below when output is null || !IsSame(below.FullName, output):
                        open.Push((below, $"{path}/"));
                        break;
                    case FileInfo file:
                        files.Add(FoundFile.Of(path, file));
                        break;
                }
            }
        }

        problems.AddRange(files
            .Where(file => file.Unreadable is not null)
            .Select(file => new Problem(file.Path, null, null, file.Unreadable!, "Allow reading it, or rename it if its name is not in UTF-8, then run again")));
        return new(files, links, problems);
    }

    private static List<FileSystemInfo> Entries(DirectoryInfo folder, string prefix, List<Problem> problems)
    {
        List<FileSystemInfo> entries = [];
        try
        {
            // Hidden ones are told by their names, the same on every system; the default would pass over those with the attribute, and over folders that cannot be read.
            entries.AddRange(folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(prefix.TrimEnd('/') is { Length: > 0 } path ? path : ".", null, null, $"The folder cannot be read ({cause.GetType().Name}); files in it are missing from the audit", "Allow reading it, then run again"));
        }

        return entries;
    }

    private static bool IsSame(string one, string other) => Path.GetRelativePath(one, other) == ".";
}
