using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Blobs;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

/// <summary>From a blob in the emulator to facts in the embedded store, through the worker's own parts.</summary>
public sealed class OnScreenshotUploadedTests(Azurite azurite) : IClassFixture<Azurite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_screenshot_becomes_an_entry_with_a_fingerprint()
    {
        using var worker = new Worker();
        var picture = Paint.Screen(seed: 1);
        var blob = await UploadAsync("picture", "2024-W10/政府办/截图 1.png", picture, ("submitter", "%E7%8E%8B%E8%8A%B3"), ("article", "a-17"), ("channel", "moments"));

        await worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation);

        var entry = await FindAsync(worker, await ClaimAsync(blob, "政府办", "王芳", "a-17", Channel.Moments), blob, picture);
        Assert.IsType<Inspection.Evidence>(entry.Inspection);
        Assert.NotNull(await worker.Parts.GetRequiredService<IThumbnailStore>().FindAsync(ContentHash.Of(picture), Cancellation));
    }

    [Fact]
    public async Task A_corrupt_file_is_recorded_as_rejected()
    {
        using var worker = new Worker();
        var half = Paint.Screen(seed: 2)[..500];
        var blob = await UploadAsync("corrupt", "2024-W10/town-03/half.png", half);

        await worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation);

        Assert.Equal(Rejection.Truncated, Refused(await FindAsync(worker, await ClaimAsync(blob, "town-03"), blob, half)).Reason);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_recorded_as_rejected_with_its_own_hash()
    {
        using var worker = new Worker(("RepostAudit__MaxFileBytes", "1000"));
        var large = Paint.Screen(seed: 3);
        var blob = await UploadAsync("large", "2024-W10/town-03/large.png", large);

        await worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation);

        var entry = await FindAsync(worker, await ClaimAsync(blob, "town-03"), blob, large);
        Assert.Equal(new Inspection.NoEvidence(Rejection.FileTooLarge, $"{large.Length} bytes; at most 1000 are accepted"), Refused(entry));
        Assert.True(await worker.Parts.GetRequiredService<ILedger>().IsSettledAsync(entry.Id, Cancellation));
    }

    [Fact]
    public async Task The_same_blob_delivered_twice_is_one_entry_and_no_duplicate_of_itself()
    {
        using var worker = new Worker();
        var blob = await UploadAsync("twice", "2024-W10/town-03/1.png", Paint.Screen(seed: 4));
        var function = worker.Make<OnScreenshotUploaded>();

        await function.RunAsync(blob, Cancellation);
        await function.RunAsync(blob, Cancellation);

        Assert.Empty(await EdgesAsync(worker));
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_connected_however_they_race()
    {
        using var worker = new Worker();
        var picture = Paint.Screen(seed: 5);
        var blobs = new[] { await UploadAsync("race", "2024-W10/town-03/1.png", picture), await UploadAsync("race", "2024-W10/town-04/1.png", picture) };

        await Task.WhenAll(blobs.Select(blob => worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation)));

        Assert.True(Assert.Single(await EdgesAsync(worker)).Evidence.SameBytes);
    }

    [Fact]
    public async Task A_blob_that_cannot_be_placed_is_thrown_back_so_that_the_poison_queue_keeps_it()
    {
        using var worker = new Worker();
        var blob = await UploadAsync("unplaced", "2024-W10/ /1.png", Paint.Screen(seed: 6));

        var thrown = await Assert.ThrowsAsync<UnplaceableBlobException>(() => worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation));

        Assert.Equal("Blob '2024-W10/ /1.png' cannot be placed: unit is empty", thrown.Message);
    }

    [Fact]
    public async Task A_blob_that_is_gone_is_left_to_the_hosts_retries()
    {
        using var worker = new Worker();
        var blob = (await azurite.ContainerAsync("gone")).GetBlobClient("2024-W10/town-03/1.png");

        await Assert.ThrowsAsync<RequestFailedException>(() => worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation));
    }

    private async Task<BlobClient> UploadAsync(string container, string path, byte[] bytes, params (string Field, string Value)[] metadata)
    {
        var blob = (await azurite.ContainerAsync(container)).GetBlobClient(path);
        await blob.UploadAsync(BinaryData.FromBytes(bytes), new BlobUploadOptions { Metadata = metadata.ToDictionary(pair => pair.Field, pair => pair.Value) }, Cancellation);
        return blob;
    }

    private static async Task<Claim> ClaimAsync(BlobClient blob, string unit, string? submitter = null, string? article = null, Channel? channel = null)
    {
        var properties = await blob.GetPropertiesAsync(cancellationToken: Cancellation);
        return new Claim(
            properties.Value.CreatedOn,
            UnitId.Parse(unit).OrThrow(),
            submitter is null ? null : SubmitterId.Parse(submitter).OrThrow(),
            article is null ? null : ArticleId.Parse(article).OrThrow(),
            channel);
    }

    /// <summary>The entry that must have been made: its id is a function of name, bytes and claim.</summary>
    private static async Task<Entry> FindAsync(Worker worker, Claim claim, BlobClient blob, byte[] bytes)
    {
        var id = EntryId.Of(UploadName.Parse(blob.Name).OrThrow(), ContentHash.Of(bytes), claim);
        return Assert.Single(await worker.Parts.GetRequiredService<ILedger>().FindAsync([id], Cancellation));
    }

    private static Inspection.NoEvidence Refused(Entry entry) => Assert.IsType<Inspection.NoEvidence>(entry.Inspection);

    private static async Task<List<Edge>> EdgesAsync(Worker worker)
    {
        List<Edge> edges = [];
        await foreach (var edge in worker.Parts.GetRequiredService<ILedger>().ReadEdgesAsync(Cancellation))
        {
            edges.Add(edge);
        }

        return edges;
    }
}
