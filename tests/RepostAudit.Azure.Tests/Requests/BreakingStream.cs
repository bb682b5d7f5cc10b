namespace RepostAudit.Azure.Tests.Requests;

/// <summary>Gives the first ten bytes of an answer; then something happens, and the connection is broken.</summary>
internal sealed class BreakingStream(Stream answer, Func<Task> meanwhile) : Stream
{
    private const int Given = 10;

    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_read == Given)
        {
            await meanwhile();
            throw new IOException("The connection broke");
        }

        var read = await answer.ReadAsync(buffer[..Math.Min(buffer.Length, Given - _read)], cancellationToken);
        _read += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The stores read without blocking");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        answer.Dispose();
        base.Dispose(disposing);
    }
}
