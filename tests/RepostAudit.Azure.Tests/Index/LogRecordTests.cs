using FsCheck.Xunit;
using RepostAudit.Azure.Index;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Tests.Index;

public sealed class LogRecordTests
{
    [Property]
    public void A_record_reads_back_whatever_follows_it(long seed, byte[] sketch, ulong[] keys, byte[] follows)
    {
        var filed = new Filed(Contracts.Facts.Entry("a.png", $"{seed}", new Claim(Contracts.Facts.Noon.AddTicks(seed % 1_000_000))).Key, new Sketch(sketch.AsMemory(0, Math.Min(sketch.Length, Sketch.MaxLength))));
        var bytes = LogRecord.Of(filed, [.. keys.Select(key => new IndexKey(key))]).ToBytes();

        var (record, length) = LogRecord.Read((byte[])[.. bytes, .. follows])!.Value;

        Assert.Equal(bytes.Length, length);
        Assert.True(length >= LogRecord.MinLength);
        Assert.Equal(filed, new Filed(record.Entry.ToEntryKey(), new Sketch(record.Sketch)));
        Assert.Equal(keys.Distinct().Order(), record.Keys.ToArray());
    }

    [Property]
    public void A_damaged_record_is_none(int at, byte by)
    {
        var bytes = Record(20);
        bytes[(int)((uint)at % (uint)bytes.Length)] ^= Math.Max((byte)1, by);

        Assert.Null(LogRecord.Read(bytes));
    }

    [Property]
    public void A_record_cut_short_is_none(uint length)
    {
        var bytes = Record(20);

        Assert.Null(LogRecord.Read(bytes.AsMemory(0, (int)(length % (uint)bytes.Length))));
    }

    [Fact]
    public void As_many_keys_as_allowed_fit_and_more_are_refused()
    {
        Assert.Equal(LogRecord.MaxKeys, LogRecord.Read(Record(LogRecord.MaxKeys))!.Value.Record.Keys.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Record(LogRecord.MaxKeys + 1));
    }

    [Fact]
    public void A_full_segment_has_fewer_records_than_an_append_blob_takes_blocks()
        => Assert.InRange((Segment.MaxBytes / LogRecord.MinLength) + 1, 1, 50_000);

    private static byte[] Record(int keys)
        => LogRecord.Of(new(Contracts.Facts.Sample.Key, new Sketch(new byte[40])), [.. Enumerable.Range(0, keys).Select(i => new IndexKey((ulong)i * 7919))]).ToBytes();
}
