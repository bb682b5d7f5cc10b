using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace RepostAudit.Azure.Index;

/// <summary>A place in the log.</summary>
/// <param name="Segment">The number of the segment, 0 for the first.</param>
/// <param name="Offset">In bytes, from the segment's beginning.</param>
internal readonly record struct LogPlace(int Segment, long Offset);

/// <summary>What one reading brought.</summary>
/// <param name="Records">Those from the place on; none where there is nothing new.</param>
/// <param name="Next">Where to read on.</param>
/// <param name="IsEnd">Whether this was the end of the log when the reading began.</param>
internal readonly record struct LogReading(IReadOnlyList<LogRecord> Records, LogPlace Next, bool IsEnd);

/// <summary>
/// The log that the index is: records in append blobs, one after another. The storage itself keeps the order, and the laws below
/// hold for any number of writers and readers in any number of processes.
/// </summary>
/// <remarks>
/// <para>A segment of <c>segmentBytes</c> or more is full. Writers ask the storage to append only below that size, so nothing
/// is ever appended to a full segment; and they go on to the next only after they were refused or saw it full. So whoever reads a
/// segment to its end and finds it full may leave it for good, and whoever finds it not full has seen everything whose append
/// was answered, in any segment, before his request began.</para>
/// <para>Hence of two uploads that each append and then read at least one sees the other. If A's reading does not show B, then B's
/// append was answered after A's reading began, and that began after A's append was answered. B reads after its own append was
/// answered, so after A's was, and sees A.</para>
/// <para>An append whose answer is lost may be there twice; a record is a fact, and the same fact twice is one.</para>
/// </remarks>
internal sealed class IndexLog(BlobContainerClient container, int segmentBytes)
{
    // A reading that breaks off while others append cannot go on in the same version of the blob; it begins anew.
    private const int MostReadings = 8;

    // The last segment that this process appended to or read; those before it are full.
    private int _growing;

    /// <returns>Where the record lies, and the place after it.</returns>
    /// <exception cref="RequestFailedException">The storage refuses for good.</exception>
    public async Task<(LogPlace At, LogPlace Next)> AppendAsync(LogRecord record, CancellationToken cancellation)
    {
        var bytes = record.ToBytes();
        var number = Volatile.Read(ref _growing);
        long? offset;
        while ((offset = await TryAppendAsync(number, bytes, cancellation)) is null)
        {
            number++;
        }

        Advance(number);
        var at = new LogPlace(number, offset.Value);
        return (at, After(at, bytes.Length));
    }

    /// <summary>Reads on from a place, to the end of its segment, in one request.</summary>
    /// <exception cref="InvalidDataException">There is something that is no record; the message names the blob and the offset.</exception>
    public async Task<LogReading> ReadAsync(LogPlace place, CancellationToken cancellation)
    {
        var tail = await TailAsync(place, cancellation);
        var records = Parse(tail, place);
        Advance(place.Segment);
        var next = After(place, tail.Length);
        return new(records, next, next.Segment == place.Segment);
    }

    // Nothing is ever appended to a full segment, so what follows lies in the next.
    private LogPlace After(LogPlace place, int length)
        => place.Offset + length < segmentBytes ? place with { Offset = place.Offset + length } : new(place.Segment + 1, 0);

    /// <returns>The offset of the record; null where the segment is full.</returns>
    private async Task<long?> TryAppendAsync(int number, byte[] bytes, CancellationToken cancellation)
    {
        var segment = container.GetAppendBlobClient(Segment.Name(number));
        try
        {
            return await TryAppendAsync(segment, bytes, cancellation);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            await segment.CreateIfNotExistsAsync(cancellationToken: cancellation);
            return await TryAppendAsync(segment, bytes, cancellation);
        }
    }

    private async Task<long?> TryAppendAsync(AppendBlobClient segment, byte[] bytes, CancellationToken cancellation)
    {
        // The bound is on the length afterwards: at most this much afterwards is less than a full segment before.
        var below = new AppendBlobRequestConditions { IfMaxSizeLessThanOrEqual = segmentBytes - 1 + bytes.Length };
        try
        {
            using var content = new MemoryStream(bytes);
            var appended = await segment.AppendBlockAsync(content, new AppendBlobAppendBlockOptions { Conditions = below }, cancellation);
            return long.Parse(appended.Value.BlobAppendOffset, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (RequestFailedException full) when (full.ErrorCode == BlobErrorCode.MaxBlobSizeConditionNotMet)
        {
            return null;
        }
    }

    private async Task<ReadOnlyMemory<byte>> TailAsync(LogPlace place, CancellationToken cancellation)
    {
        var segment = container.GetBlobClient(Segment.Name(place.Segment));

        // A range that begins at the end is refused, and most readings find nothing new. So it begins with the last byte that is known.
        var known = place.Offset > 0 ? 1 : 0;
        for (var reading = 1; ; reading++)
        {
            try
            {
                var range = new BlobDownloadOptions { Range = new HttpRange(place.Offset - known) };
                var tail = await segment.DownloadContentAsync(range, cancellation);
                return tail.Value.Content.ToMemory()[known..];
            }
            catch (RequestFailedException nothing) when (nothing.ErrorCode == BlobErrorCode.InvalidRange || (nothing.ErrorCode == BlobErrorCode.BlobNotFound && place.Offset == 0))
            {
                return ReadOnlyMemory<byte>.Empty;
            }
            catch (RequestFailedException changed) when (changed.ErrorCode == BlobErrorCode.ConditionNotMet && reading < MostReadings)
            {
            }
        }
    }

    private static List<LogRecord> Parse(ReadOnlyMemory<byte> tail, LogPlace place)
    {
        List<LogRecord> records = [];
        for (var at = 0; at < tail.Length;)
        {
            // An append arrives whole or not at all, so what cannot be read is damage and no record under way.
            var (record, length) = LogRecord.Read(tail[at..])
                ?? throw new InvalidDataException($"Blob '{Segment.Name(place.Segment)}' of the index holds no record at byte {place.Offset + at}");
            records.Add(record);
            at += length;
        }

        return records;
    }

    private void Advance(int number)
    {
        for (var known = Volatile.Read(ref _growing); known < number;)
        {
            known = Interlocked.CompareExchange(ref _growing, number, known);
        }
    }
}
