using System.Text;
using Azure;
using Azure.Storage.Blobs;
using RepostAudit.Azure.Index;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Tests;
using Sample = RepostAudit.Contracts.Facts;

namespace RepostAudit.Azure.Tests.Requests;

/// <summary>Refusals for a while, refusals that last, and answers that are lost after the storage has done what was asked.</summary>
public sealed class FaultTests(Azurite azurite)
{
    private static readonly Dictionary<string, string> Unsaid = [];
    private static readonly IsoWeek Week = new(2024, 10);
    private static readonly Entry One = Sample.Entry("1.png", "1");
    private static readonly Entry Other = Sample.Entry("2.png", "2", new Claim(Sample.Noon.AddMinutes(1)));
    private static readonly Edge Between = new(One.Key, Other.Key, new PairEvidence(false, 3));

    private readonly Stores _stores = new(azurite);
    private readonly Faults _faults = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ReadingBounds Bounds { get; } = new(9, 9);

    private static Filed Filed => new(One.Key, new Sketch(new byte[] { 7 }));

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(408)]
    public async Task What_is_refused_for_a_while_is_done_in_the_end(int status)
    {
        var stores = await OpenAsync();
        _faults.Refuse(status, 2, "PUT", "appendblock");
        _faults.Refuse(status, 2, "POST", "facts");
        _faults.Refuse(status, 2, "POST", "$batch");
        _faults.Refuse(status, 2, "GET", "index");
        _faults.Refuse(status, 2, "GET", "facts");

        await stores.Ledger.AppendAsync(One, Cancellation);
        await stores.Index.FileAsync(Filed, [new(1)], Cancellation);
        Assert.Equal([new(Filed, 0)], await stores.Index.FindAsync([new(1)], Bounds, Cancellation));
        await stores.Ledger.SettleAsync(Between.Later, [Between], Cancellation);

        Assert.Equal([One], await stores.Ledger.FindAsync([One.Key], Cancellation));
        Assert.True(await stores.Ledger.IsSettledAsync(Between.Later, Cancellation));
        Assert.Equal(10, _faults.Happened);
    }

    [Fact]
    public async Task An_entry_whose_answer_is_lost_is_there_once()
    {
        var stores = await OpenAsync();
        _faults.LoseAnswer(1, "POST", "facts");

        await stores.Ledger.AppendAsync(One, Cancellation);

        Assert.Equal(1, _faults.Happened);
        Assert.Equal([One], await stores.Ledger.ReadEntriesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task An_append_whose_answer_is_lost_is_in_the_log_twice_and_found_once()
    {
        var stores = await OpenAsync();
        _faults.LoseAnswer(1, "PUT", "appendblock");

        await stores.Index.FileAsync(Filed, [new(1), new(2)], Cancellation);

        Assert.Equal(1, _faults.Happened);
        foreach (var index in (IFingerprintIndex[])[stores.Index, (await _stores.OpenAsync()).Index])
        {
            Assert.Equal([new(Filed, 0)], await index.FindAsync([new(1), new(2)], Bounds, Cancellation));
            Assert.Empty(await index.ReadCrowdsAsync(1, Cancellation).ToListAsync(Cancellation));
        }
    }

    [Fact]
    public async Task An_append_that_filled_its_segment_and_whose_answer_is_lost_goes_into_the_next_as_well()
    {
        // One record of 96 bytes leaves room, two of 256 do not.
        var stores = await OpenAsync(Segment.MinBytes);
        IndexKey[] keys = [.. Enumerable.Range(0, 40).Select(i => new IndexKey((ulong)i))];
        _faults.LoseAnswer(1, "PUT", "appendblock");

        await stores.Index.FileAsync(Filed, keys, Cancellation);

        Assert.Equal([new(Filed, 0)], await stores.Index.FindAsync([keys[7]], Bounds, Cancellation));
        Assert.Equal([new(Filed, 0)], await (await _stores.OpenAsync()).Index.FindAsync(keys, Bounds, Cancellation));
    }

    [Fact]
    public async Task A_settling_whose_answer_is_lost_is_done()
    {
        var stores = await OpenAsync();
        _faults.LoseAnswer(1, "POST", "$batch");

        await stores.Ledger.SettleAsync(Other.Key, [Between], Cancellation);

        Assert.Equal(1, _faults.Happened);
        Assert.Equal([Between], await stores.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
        Assert.True(await stores.Ledger.IsSettledAsync(Other.Key, Cancellation));
    }

    [Fact]
    public async Task A_settling_that_is_refused_for_good_leaves_no_note_and_can_be_done_again()
    {
        var stores = await OpenAsync();
        _faults.Refuse(503, 4, "POST", "$batch");

        await Assert.ThrowsAsync<RequestFailedException>(() => stores.Ledger.SettleAsync(Between.Later, [Between], Cancellation));
        Assert.False(await stores.Ledger.IsSettledAsync(Between.Later, Cancellation));

        await stores.Ledger.SettleAsync(Between.Later, [Between], Cancellation);
        Assert.Equal([Between], await stores.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
        Assert.True(await stores.Ledger.IsSettledAsync(Between.Later, Cancellation));
    }

    [Fact]
    public async Task An_index_that_is_refused_for_good_says_so_and_loses_nothing()
    {
        var stores = await OpenAsync();
        await stores.Index.FileAsync(Filed, [new(1)], Cancellation);
        _faults.Refuse(503, 4, "GET", "index");
        _faults.Refuse(503, 4, "PUT", "appendblock");

        await Assert.ThrowsAsync<RequestFailedException>(() => stores.Index.FindAsync([new(1)], Bounds, Cancellation));
        await Assert.ThrowsAsync<RequestFailedException>(() => stores.Index.FileAsync(new(Other.Key, default), [new(1)], Cancellation));

        Assert.Equal([new(Filed, 0)], await stores.Index.FindAsync([new(1)], Bounds, Cancellation));
    }

    [Fact]
    public async Task A_reading_of_the_log_that_breaks_off_while_others_append_begins_anew()
    {
        var stores = await OpenAsync();
        var writer = (await _stores.OpenAsync()).Index;
        await writer.FileAsync(Filed, [new(1)], Cancellation);
        var late = new Filed(Other.Key, default);
        _faults.BreakAnswer("GET", "index", () => writer.FileAsync(late, [new(1)], Cancellation));

        Assert.Equal([new(Filed, 0), new(late, 0)], await stores.Index.FindAsync([new(1)], Bounds, Cancellation));
        Assert.Equal(1, _faults.Happened);
    }

    [Fact]
    public async Task A_screenshot_that_is_overwritten_while_it_is_read_is_never_mixed()
    {
        var stores = await OpenAsync();
        var blob = new BlobClient(azurite.ConnectionString, _stores.Name().Container("screenshots"), "w/u/1.png");
        await stores.Screenshots.PutAsync("w/u/1.png", new MemoryStream(new byte[100]), Unsaid, Cancellation);
        _faults.BreakAnswer("GET", "1.png", () => blob.UploadAsync(BinaryData.FromBytes(Enumerable.Repeat((byte)1, 100).ToArray()), overwrite: true, Cancellation));

        await using var open = await stores.Screenshots.OpenAsync("w/u/1.png", Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(() => open!.Content.CopyToAsync(Stream.Null, Cancellation));
    }

    [Fact]
    public async Task A_screenshot_whose_answer_is_lost_was_put()
    {
        var stores = await OpenAsync();
        _faults.LoseAnswer(1, "PUT", "1.png");

        Assert.True(await stores.Screenshots.PutAsync("w/u/1.png", new MemoryStream([1]), Unsaid, Cancellation));
        Assert.Equal(1, _faults.Happened);
        Assert.False(await stores.Screenshots.PutAsync("w/u/1.png", new MemoryStream([1]), Unsaid, Cancellation));
    }

    [Fact]
    public async Task A_report_whose_answers_are_lost_is_published()
    {
        var stores = await OpenAsync();
        _faults.LoseAnswer(1, "PUT", "report.html");
        _faults.LoseAnswer(1, "PUT", "revisions");

        Assert.True(await stores.Reports.PublishAsync(Revision, [Report], Cancellation));

        Assert.Equal(2, _faults.Happened);
        Assert.Equal([Revision], await stores.Reports.ListAsync(Week, Cancellation));
    }

    [Fact]
    public async Task A_report_that_is_refused_for_good_is_not_published()
    {
        var stores = await OpenAsync();
        _faults.Refuse(503, 4, "PUT", "revisions");

        await Assert.ThrowsAsync<RequestFailedException>(() => stores.Reports.PublishAsync(Revision, [Report], Cancellation));
        Assert.Empty(await stores.Reports.ListAsync(Week, Cancellation));

        Assert.True(await stores.Reports.PublishAsync(Revision, [Report], Cancellation));
    }

    [Fact]
    public async Task A_thumbnail_whose_answer_is_lost_is_kept()
    {
        var stores = await OpenAsync();
        _faults.LoseAnswer(1, "PUT", "thumbnails");

        await stores.Thumbnails.KeepAsync(One.Content, new byte[] { 1 }, Cancellation);

        Assert.Equal([1], await stores.Thumbnails.FindAsync(One.Content, Cancellation));
    }

    [Fact]
    public async Task A_stamp_whose_answer_is_lost_is_kept()
    {
        _faults.LoseAnswer(1, "POST", "facts");

        await OpenAsync();

        Assert.Equal(1, _faults.Happened);
        await _stores.OpenAsync();
    }

    private static Revision Revision => new(Week, 1, Sample.Content("x"));

    private static ReportFile Report => new("report.html", async (stream, cancellation) => await stream.WriteAsync(Encoding.UTF8.GetBytes("<p>"), cancellation));

    private Task<AzureStores> OpenAsync(int segmentBytes = Segment.MaxBytes) => _stores.OpenAsync("a", segmentBytes, _faults);
}
