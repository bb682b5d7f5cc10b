using System.Buffers.Binary;
using System.Security.Cryptography;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Azure.Index;

/// <summary>
/// One entry as the log has it, numbers big-endian: length of the whole (2 bytes), the first 4 bytes of the SHA-256 of all that
/// follows, number of keys (2), length of the sketch (1), ticks of the entry (8), its id (16), the sketch, the keys (8
/// each), zeros up to <see cref="MinLength"/>.
/// </summary>
internal readonly record struct LogRecord(PackedKey Entry, ReadOnlyMemory<byte> Sketch, ReadOnlyMemory<ulong> Keys)
{
    /// <summary>Of a record, in bytes. It bounds the number of records in a segment.</summary>
    public const int MinLength = 96;

    /// <summary>The most keys that an entry can be filed under.</summary>
    public const int MaxKeys = 8000;

    private const int ChecksumAt = 2;
    private const int CheckedFrom = 6;
    private const int SketchLengthAt = 8;
    private const int TicksAt = 9;
    private const int IdHighAt = 17;
    private const int IdLowAt = 25;
    private const int SketchAt = 33;

    /// <param name="entry">The entry with its sketch.</param>
    /// <param name="keys">Its keys; one given twice is filed once.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaxKeys"/>.</exception>
    public static LogRecord Of(Filed entry, IReadOnlyCollection<IndexKey> keys)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Count, MaxKeys);
        return new(PackedKey.Of(entry.Entry), entry.Sketch.Bytes.ToArray(), keys.Select(key => key.Value).Distinct().Order().ToArray());
    }

    public byte[] ToBytes()
    {
        var keysAt = SketchAt + Sketch.Length;
        var bytes = new byte[Math.Max(MinLength, keysAt + (Keys.Length * sizeof(ulong)))];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(CheckedFrom), (ushort)Keys.Length);
        bytes[SketchLengthAt] = (byte)Sketch.Length;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(TicksAt), Entry.Ticks);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(IdHighAt), Entry.IdHigh);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(IdLowAt), Entry.IdLow);
        Sketch.Span.CopyTo(bytes.AsSpan(SketchAt));
        for (var i = 0; i < Keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(keysAt + (i * sizeof(ulong))), Keys.Span[i]);
        }

        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(ChecksumAt), Checksum(bytes));
        return bytes;
    }

    /// <summary>Reads the record at the beginning of the bytes.</summary>
    /// <returns>The record and its length; null where there is none that is whole and sound.</returns>
    public static (LogRecord Record, int Length)? Read(ReadOnlyMemory<byte> from)
    {
        var length = from.Length < MinLength ? 0 : BinaryPrimitives.ReadUInt16BigEndian(from.Span);
        if (length < MinLength || length > from.Length)
        {
            return null;
        }

        var bytes = from.Span[..length];
        var keysAt = SketchAt + bytes[SketchLengthAt];
        var keys = new ulong[BinaryPrimitives.ReadUInt16BigEndian(bytes[CheckedFrom..])];
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes[ChecksumAt..]) != Checksum(bytes) || keysAt + (keys.Length * sizeof(ulong)) > length)
        {
            return null;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes[(keysAt + (i * sizeof(ulong)))..]);
        }

        var entry = new PackedKey(
            BinaryPrimitives.ReadInt64BigEndian(bytes[TicksAt..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[IdHighAt..]),
            BinaryPrimitives.ReadUInt64BigEndian(bytes[IdLowAt..]));
        return (new(entry, from[SketchAt..keysAt], keys), length);
    }

    private static uint Checksum(ReadOnlySpan<byte> record)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(record[CheckedFrom..], digest);
        return BinaryPrimitives.ReadUInt32BigEndian(digest);
    }
}
