namespace RepostAudit.Bench;

/// <summary>A fresh, empty folder that is gone when it is done with.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("repost-audit-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
