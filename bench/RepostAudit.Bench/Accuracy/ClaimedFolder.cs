namespace RepostAudit.Bench.Accuracy;

/// <summary>A copy of an input folder whose manifest is a file of claims. Links would be cheaper, but an audit does not follow them.</summary>
internal sealed class ClaimedFolder : IDisposable
{
    private const string Manifest = "manifest.csv";

    private readonly TemporaryFolder _copy = new();

    public ClaimedFolder(string folder, string claims)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(folder, file);
            if (!relative.Equals(Manifest, StringComparison.OrdinalIgnoreCase))
            {
                var copy = System.IO.Path.Combine(Path, relative);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        File.Copy(claims, System.IO.Path.Combine(Path, Manifest));
    }

    public string Path => _copy.Path;

    public void Dispose() => _copy.Dispose();
}
