using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using RepostAudit.Core.Incidents;
using RepostAudit.Functions.Configuration;
using RepostAudit.Functions.Poison;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

public sealed class OnPoisonTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_keeps_failing_is_quarantined_until_it_is_replayed()
    {
        using var worker = await Worker.StartAsync(azurite);
        var blob = await worker.PutAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 20));
        await worker.Facts.DeleteAsync(Cancellation);

        await Assert.ThrowsAsync<RequestFailedException>(() => worker.Make<OnScreenshotUploaded>().RunAsync(blob, Cancellation));
        await worker.Make<OnPoison>().RunAsync(await MessageAsync(worker, blob), Cancellation);

        var waiting = Assert.Single(await QuarantinedAsync(worker));
        Assert.Equal((blob.Name, await TagAsync(blob), "Ingesting it fails with RequestFailedException"), (waiting.Path, waiting.Version, waiting.Reason));

        await worker.Facts.CreateAsync(Cancellation);
        var answer = await worker.Make<OnReplayAsked>().RunAsync(new DefaultHttpContext().Request, Cancellation);

        Assert.Equal(0, Assert.IsType<JsonHttpResult<OnReplayAsked.Answer>>(answer).Value?.Waiting);
        Assert.Empty(await QuarantinedAsync(worker));
        Assert.Single(await worker.EntriesAsync());
    }

    [Fact]
    public async Task What_succeeds_at_last_is_released()
    {
        using var worker = await Worker.StartAsync(azurite);
        var blob = await worker.PutAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 21));

        await worker.Make<OnPoison>().RunAsync(await MessageAsync(worker, blob), Cancellation);

        Assert.Empty(await QuarantinedAsync(worker));
        Assert.Single(await worker.EntriesAsync());
    }

    [Fact]
    public async Task What_is_gone_meanwhile_stays_in_sight()
    {
        using var worker = await Worker.StartAsync(azurite);
        var blob = await worker.PutAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 22));
        var message = await MessageAsync(worker, blob);
        await blob.DeleteAsync(cancellationToken: Cancellation);

        await worker.Make<OnPoison>().RunAsync(message, Cancellation);

        Assert.Equal("It is no longer in the storage", Assert.Single(await QuarantinedAsync(worker)).Reason);
    }

    [Theory]
    [InlineData("hello", "it is not the JSON that the host writes")]
    [InlineData("{}", "it names no blob")]
    [InlineData("""{"Type":"BlobTrigger","FunctionId":"Host.Functions.OnScreenshotUploaded","ContainerName":"invoices","BlobName":"a/b/1.png","ETag":"0x1"}""", "it is about another container")]
    [InlineData("""{"Type":"BlobTrigger","FunctionId":"Host.Functions.SendInvoice","ContainerName":"screenshots","BlobName":"a/b/1.png","ETag":"0x1"}""", "it is about another function")]
    public async Task A_message_that_is_not_for_us_is_thrown_back_so_that_the_host_keeps_it(string message, string why)
    {
        using var worker = await Worker.StartAsync(azurite, ("RepostAudit__Ledger", "repostaudit"));

        var thrown = await Assert.ThrowsAsync<StrangeMessageException>(() => worker.Make<OnPoison>().RunAsync(message, Cancellation));

        Assert.Contains(why, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(worker.Lines.All, line => line.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hosts_own_message_is_understood()
        => Assert.Equal(
            Core.Parsed<PoisonedBlob>.Of(new("2026-W48/u07/截图.png", "0x22A4205B500E040")),
            PoisonedBlob.Parse("""{"Type":"BlobTrigger","FunctionId":"Host.Functions.OnScreenshotUploaded","BlobType":"BlockBlob","ContainerName":"screenshots","BlobName":"2026-W48/u07/截图.png","ETag":"\"0x22A4205B500E040\""}""", "screenshots"));

    private static async Task<string> MessageAsync(Worker worker, BlobClient blob) => JsonSerializer.Serialize(new
    {
        Type = "BlobTrigger",
        FunctionId = "Host.Functions.OnScreenshotUploaded",
        BlobType = "BlockBlob",
        ContainerName = worker.Part<WorkerSettings>().Storage.Ledger.Screenshots,
        BlobName = blob.Name,
        ETag = $"\"{await TagAsync(blob)}\"",
    });

    private static async Task<string> TagAsync(BlobClient blob) => (await blob.GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag.ToString().Trim('"');

    private static async Task<IReadOnlyList<Quarantined>> QuarantinedAsync(Worker worker) => Quarantine.Open(await worker.Stores.Incidents.ReadAsync(Cancellation));
}
