using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

/// <summary>From a blob to facts, both in the emulator, through the worker's own parts.</summary>
public sealed class OnScreenshotUploadedTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_screenshot_becomes_an_entry_with_a_fingerprint()
    {
        using var worker = await Worker.StartAsync(azurite);
        var picture = Paint.Screen(seed: 1);

        var blob = await worker.UploadAsync("2024-W10/政府办/截图 1.png", picture, ("submitter", "%E7%8E%8B%E8%8A%B3"), ("article", "a-17"), ("channel", "moments"));

        var entry = Assert.Single(await worker.EntriesAsync());
        var stored = (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.LastModified;
        Assert.Equal(
            new Claim(stored, UnitId.Parse("政府办").OrThrow(), SubmitterId.Parse("王芳").OrThrow(), ArticleId.Parse("a-17").OrThrow(), Channel.Moments),
            entry.Claim);
        Assert.IsType<Inspection.Evidence>(entry.Inspection);
        Assert.True(await worker.Stores.Ledger.IsSettledAsync(entry.Key, Cancellation));
        Assert.NotNull(await worker.Stores.Thumbnails.FindAsync(ContentHash.Of(picture), Cancellation));
    }

    [Fact]
    public async Task A_corrupt_file_is_recorded_as_rejected()
    {
        using var worker = await Worker.StartAsync(azurite);

        await worker.UploadAsync("2024-W10/town-03/half.png", Paint.Screen(seed: 2)[..500]);

        Assert.Equal(Rejection.Truncated, Refused(Assert.Single(await worker.EntriesAsync())).Reason);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_recorded_as_rejected_with_its_own_hash()
    {
        using var worker = await Worker.StartAsync(azurite, ("RepostAudit__MaxFileBytes", "1000"));
        var large = Paint.Screen(seed: 3);

        await worker.UploadAsync("2024-W10/town-03/large.png", large);

        var entry = Assert.Single(await worker.EntriesAsync());
        Assert.Equal(ContentHash.Of(large), entry.Content);
        Assert.Equal(new Inspection.NoEvidence(Rejection.FileTooLarge, $"{large.Length} bytes; at most 1000 are accepted"), Refused(entry));
    }

    [Fact]
    public async Task The_same_blob_delivered_twice_is_one_entry_and_no_duplicate_of_itself()
    {
        using var worker = await Worker.StartAsync(azurite);
        var blob = await worker.UploadAsync("2024-W10/town-03/1.png", Paint.Screen(seed: 4));

        await worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation);

        Assert.Single(await worker.EntriesAsync());
        Assert.Empty(await worker.EdgesAsync());
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_connected_however_they_race()
    {
        using var worker = await Worker.StartAsync(azurite);
        var picture = Paint.Screen(seed: 5);

        await Task.WhenAll(worker.UploadAsync("2024-W10/town-03/1.png", picture), worker.UploadAsync("2024-W10/town-04/1.png", picture));

        Assert.True(Assert.Single(await worker.EdgesAsync()).Evidence.SameBytes);
    }

    [Fact]
    public async Task A_blob_that_was_overwritten_is_new_evidence_beside_the_old()
    {
        using var worker = await Worker.StartAsync(azurite);

        await worker.UploadAsync("2024-W10/town-03/1.png", Paint.Screen(seed: 7));
        await worker.UploadAsync("2024-W10/town-03/1.png", Paint.Screen(seed: 8));

        Assert.Equal(
            new[] { ContentHash.Of(Paint.Screen(seed: 7)), ContentHash.Of(Paint.Screen(seed: 8)) }.Order(),
            (await worker.EntriesAsync()).Select(entry => entry.Content).Order());
    }

    [Fact]
    public async Task A_blob_whose_path_names_no_unit_is_quarantined_at_once()
    {
        using var worker = await Worker.StartAsync(azurite);

        await worker.UploadAsync("2024-W10/ /1.png", Paint.Screen(seed: 6));

        Assert.Empty(await worker.EntriesAsync());
        Assert.Equal("2024-W10/ /1.png", Assert.Single(Quarantine.Open(await worker.Stores.Incidents.ReadAsync(Cancellation))).Path);
    }

    [Fact]
    public async Task A_blob_that_is_gone_makes_no_entry_and_is_no_failure()
    {
        using var worker = await Worker.StartAsync(azurite);

        await worker.Make<OnScreenshotUploaded>().RunAsync(worker.Screenshots.GetBlobClient("2024-W10/town-03/1.png"), Cancellation);

        Assert.Empty(await worker.EntriesAsync());
    }

    private static Inspection.NoEvidence Refused(Entry entry) => Assert.IsType<Inspection.NoEvidence>(entry.Inspection);
}
