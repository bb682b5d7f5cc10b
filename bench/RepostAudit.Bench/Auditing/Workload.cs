using RepostAudit.Cli.Auditing;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Embedded.Folder;

namespace RepostAudit.Bench.Auditing;

/// <summary>A folder of uploads, and the work that is timed on it.</summary>
/// <param name="Folder">The input folder.</param>
/// <param name="Files">The uploads that an audit would read.</param>
/// <param name="Settings">How they are read.</param>
internal sealed record Workload(string Folder, IReadOnlyList<SeenFile.Claimed> Files, AuditSettings Settings)
{
    public static Workload Of(string folder, AuditSettings settings)
        => new(folder, [.. InputFolder.Read(folder, settings.Calendar, output: null).OrThrow().Files.OfType<SeenFile.Claimed>()], settings);

    public string PathOf(SeenFile.Claimed file) => Path.Combine(Folder, file.Name.ToString());

    /// <summary>The whole audit, from the folder's tables to the last output file.</summary>
    public Task AuditAsync(string destination, CancellationToken cancellation)
        => FolderAudit.RunAsync(Folder, destination, Settings, new Silence(), cancellation);

    /// <summary>Reads each file whole and hands its bytes on, as many at once as an audit would.</summary>
    public Task ReadEachAsync(Action<byte[]> decode, CancellationToken cancellation)
        => Parallel.ForEachAsync(
            Files,
            new ParallelOptions { MaxDegreeOfParallelism = Settings.Threads, CancellationToken = cancellation },
            async (file, stop) => decode(await File.ReadAllBytesAsync(PathOf(file), stop)));

    private sealed class Silence : IProgressSink
    {
        public void Begin(int total)
        {
        }

        public void Report(int value)
        {
        }
    }
}
