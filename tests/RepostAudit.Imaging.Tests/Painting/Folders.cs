namespace RepostAudit.Imaging.Tests.Painting;

/// <summary>Folders as values: every file's relative path, last write and bytes.</summary>
internal static class Folders
{
    public static SortedDictionary<string, (DateTime Written, string Bytes)> Read(string folder)
        => new(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'),
                file => (file.EndsWith(".csv", StringComparison.Ordinal) ? default : File.GetLastWriteTimeUtc(file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))))),
            StringComparer.Ordinal);
}
