namespace RepostAudit.Faults.Tests.Running;

/// <summary>Hands a stream's bytes on, and does something to their source in the midst of it.</summary>
internal sealed class MeddledStream(Stream inner, Action meddle, int afterReading) : Stream
{
    private int _read;
    private bool _meddled;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_read >= afterReading && !_meddled)
        {
            _meddled = true;
            meddle();
        }

        var room = _meddled ? buffer.Length : Math.Min(buffer.Length, afterReading - _read);
        var count = await inner.ReadAsync(buffer[..room], cancellationToken);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }
}
