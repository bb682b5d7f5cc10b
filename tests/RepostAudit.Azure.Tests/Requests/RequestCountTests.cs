using RepostAudit.Azure.Connecting;
using RepostAudit.Azure.Index;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging;
using RepostAudit.Tests;

namespace RepostAudit.Azure.Tests.Requests;

/// <summary>What an upload costs: every request is paid for, and every one takes its time.</summary>
public sealed class RequestCountTests(Azurite azurite)
{
    private readonly Stores _stores = new(azurite);
    private readonly PaintingDecoder _decoder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_upload_costs_five()
    {
        var (ingest, counts, _) = await OpenAsync();

        // The first of all also makes the log's first segment; it is not the rule.
        await IngestAsync(ingest, "u/0.png", [9]);
        counts.Clear();
        var entry = await IngestAsync(ingest, "u/1.png", [1]);

        Assert.IsType<Inspection.Evidence>(entry.Inspection);
        Assert.Equal(
            new Dictionary<string, int> { ["PUT thumbnails"] = 1, ["PUT proxies"] = 1, ["POST facts"] = 2, ["PUT index appendblock"] = 1 },
            counts.ByKind);
    }

    [Fact]
    public async Task Opening_it_costs_one_more()
    {
        var (_, counts, stores) = await OpenAsync();
        await stores.Screenshots.PutAsync("w/u/1.png", new MemoryStream([1]), new Dictionary<string, string>(), Cancellation);
        counts.Clear();

        await using var open = await stores.Screenshots.OpenAsync("w/u/1.png", Cancellation);

        Assert.Equal(new Dictionary<string, int> { ["GET screenshots"] = 1 }, counts.ByKind);
    }

    [Fact]
    public async Task An_upload_delivered_again_costs_two()
    {
        var (ingest, counts, _) = await OpenAsync();
        await IngestAsync(ingest, "u/1.png", [1]);
        counts.Clear();

        await IngestAsync(ingest, "u/1.png", [1]);

        Assert.Equal(new Dictionary<string, int> { ["GET facts"] = 2 }, counts.ByKind);
    }

    [Fact]
    public async Task The_same_bytes_again_cost_five_and_are_not_decoded()
    {
        var (ingest, counts, stores) = await OpenAsync();
        var first = await IngestAsync(ingest, "u/1.png", [1]);
        counts.Clear();

        var second = await IngestAsync(ingest, "u/2.png", [1], minutes: 1);

        Assert.Equal(
            new Dictionary<string, int> { ["GET facts"] = 2, ["POST facts"] = 1, ["PUT index appendblock"] = 1, ["POST $batch"] = 1 },
            counts.ByKind);
        Assert.Equal(1, _decoder.Decoded);
        Assert.Equal([new Edge(first.Key, second.Key, new PairEvidence(true, 0))], await stores.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_same_picture_in_other_bytes_costs_seven_and_of_known_pictures_none_is_fetched()
    {
        var (ingest, counts, stores) = await OpenAsync();
        await IngestAsync(ingest, "u/1.png", [1]);
        counts.Clear();

        await IngestAsync(ingest, "u/2.png", [1, 0], minutes: 1);

        Dictionary<string, int> writing = new()
        {
            ["GET facts"] = 1, ["PUT thumbnails"] = 1, ["PUT proxies"] = 1, ["POST facts"] = 1, ["PUT index appendblock"] = 1, ["POST $batch"] = 1,
        };
        Assert.Equal(new Dictionary<string, int>(writing) { ["GET proxies"] = 1 }, counts.ByKind);
        var edge = Assert.Single(await stores.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
        Assert.NotNull(edge.Evidence.Page);
        counts.Clear();

        // Both that it resembles have known pictures by now, and its own is at hand.
        await IngestAsync(ingest, "u/3.png", [1, 1], minutes: 2);

        Assert.Equal(new Dictionary<string, int>(writing) { ["GET facts"] = 2 }, counts.ByKind);
    }

    [Fact]
    public async Task Unread_the_same_picture_in_other_bytes_costs_five()
    {
        var (ingest, counts, stores) = await OpenAsync(reader: null);
        await IngestAsync(ingest, "u/1.png", [1]);
        counts.Clear();

        await IngestAsync(ingest, "u/2.png", [1, 0], minutes: 1);

        Assert.Equal(
            new Dictionary<string, int> { ["GET facts"] = 1, ["PUT thumbnails"] = 1, ["POST facts"] = 1, ["PUT index appendblock"] = 1, ["POST $batch"] = 1 },
            counts.ByKind);
        Assert.Single(await stores.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_week_is_read_in_17_requests_a_day_and_one_more()
    {
        var (ingest, counts, stores) = await OpenAsync();
        await IngestAsync(ingest, "u/1.png", [1]);
        await IngestAsync(ingest, "u/2.png", [2], minutes: 60 * 24 * 3);
        counts.Clear();

        Assert.Equal(2, await stores.Ledger.ReadEntriesAsync(Period.Always, Cancellation).CountAsync(Cancellation));

        // Two days have something; what is looked for after them is not there.
        Assert.Equal(new Dictionary<string, int> { ["GET facts"] = (2 * 17) + 1 }, counts.ByKind);
    }

    private Task<(IngestUpload Ingest, RequestCounts Counts, AzureStores Stores)> OpenAsync() => OpenAsync(_decoder);

    private async Task<(IngestUpload Ingest, RequestCounts Counts, AzureStores Stores)> OpenAsync(ITextReader? reader)
    {
        var counts = new RequestCounts(_stores.Name());
        var stores = await _stores.OpenAsync("a", Segment.MaxBytes, counts);
        ImageSharpProxies codec = new();
        Inspector inspector = new(_decoder, _decoder, codec, reader, DecodeLimits.Default);
        PairJudge judge = new(stores.Proxies, codec);
        return (new(inspector, stores.Ledger, stores.Index, stores.Thumbnails, stores.Proxies, judge, ClaimRule.FirstStays), counts, stores);
    }

    private static Task<Entry> IngestAsync(IngestUpload ingest, string name, byte[] bytes, int minutes = 0)
        => ingest.RunAsync(
            UploadName.Parse(name).OrThrow(),
            new Claim(Contracts.Facts.Noon.AddMinutes(minutes)),
            new Original(ContentHash.Of(bytes), bytes.Length, bytes),
            Cancellation);
}
