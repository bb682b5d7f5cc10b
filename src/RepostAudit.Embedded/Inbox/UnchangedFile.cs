namespace RepostAudit.Embedded.Inbox;

/// <summary>
/// A file open for reading, of one version: whoever reaches its end has bytes that lay there together. A file that is written over in
/// place would else give a beginning of one version and an end of another, which nobody ever uploaded.
/// </summary>
internal sealed class UnchangedFile : Stream
{
    private readonly FileStream _file;

    public UnchangedFile(string path)
    {
        _file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);

        // Of the open file, not of the path: whoever moves another file there meanwhile changes nothing for this reader.
        ChangedAt = File.GetLastWriteTimeUtc(_file.SafeFileHandle);
    }

    /// <summary>When it was changed last before it was opened, in UTC.</summary>
    public DateTime ChangedAt { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position { get => _file.Position; set => throw new NotSupportedException(); }

    /// <exception cref="IOException">It was written to since it was opened.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => Checked(await _file.ReadAsync(buffer, cancellationToken), buffer.Length);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => Checked(_file.Read(buffer, offset, count), count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Checked(int read, int wanted) => read == 0 && wanted > 0 && File.GetLastWriteTimeUtc(_file.SafeFileHandle) != ChangedAt
        ? throw new IOException("The file was changed while it was read")
        : read;
}
