namespace RepostAudit.Embedded.Inbox;

/// <summary>
/// A file open for reading, of one version: whoever reaches its end has bytes that lay there together. A file that is written over in
/// place would else give a beginning of one version and an end of another, which nobody ever uploaded.
/// </summary>
internal sealed class UnchangedFile : FileStream
{
    public UnchangedFile(string path)
        : base(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan)
    {
        // Of the open file, not of the path: whoever moves another file there meanwhile changes nothing for this reader.
        ChangedAt = File.GetLastWriteTimeUtc(SafeFileHandle);
    }

    /// <summary>When it was changed last before it was opened, in UTC.</summary>
    public DateTime ChangedAt { get; }

    /// <exception cref="IOException">It was written to since it was opened.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => Checked(await base.ReadAsync(buffer, cancellationToken), buffer.Length);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override int Read(Span<byte> buffer) => Checked(base.Read(buffer), buffer.Length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private int Checked(int read, int wanted) => read == 0 && wanted > 0 && File.GetLastWriteTimeUtc(SafeFileHandle) != ChangedAt
        ? throw new IOException("The file was changed while it was read")
        : read;
}
