using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Functions.Poison;
using RepostAudit.Functions.Telemetry;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

public sealed class TelemetryTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uploads_are_measured_by_what_came_of_them()
    {
        using var worker = await Worker.StartAsync(azurite);
        using var listener = new MeterListener();
        var meters = worker.Part<IMeterFactory>();
        ConcurrentQueue<string> measured = [];
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == Instruments.Name && instrument.Meter.Scope == meters)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, attributes, _) => measured.Enqueue($"{instrument.Name} {value} {attributes[0].Key}={attributes[0].Value}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, attributes, _) => measured.Enqueue($"{instrument.Name} {instrument.Unit} {attributes[0].Key}={attributes[0].Value}"));
        listener.Start();

        await worker.UploadAsync("2024-W10/town-03/1.png", Paint.Screen(seed: 50));
        await worker.UploadAsync("2024-W10/town-03/2.png", Paint.Screen(seed: 51)[..500]);

        Assert.Equal(
            [
                "repost_audit.ingest.duration s repost_audit.outcome=evidence",
                "repost_audit.uploads 1 repost_audit.outcome=evidence",
                "repost_audit.ingest.duration s repost_audit.outcome=truncated",
                "repost_audit.uploads 1 repost_audit.outcome=truncated",
            ],
            measured);
    }

    [Fact]
    public async Task No_log_names_a_unit_a_submitter_or_a_blob()
    {
        using var worker = await Worker.StartAsync(azurite, ("RepostAudit__ClosesAfterHours", "-168"), ("RepostAudit__GraceHours", "0"));
        (string, string)[] said = [("submitter", "wangfang"), ("article", "secret%0Aarticle"), ("channel", "gossip")];
        var first = await worker.UploadAsync($"{worker.Week}/xiaogang/photo.png", Paint.Screen(seed: 52), said);
        await worker.UploadAsync("lastweek/xiaogang/photo2.png", Paint.Screen(seed: 53)[..500], said);
        await worker.UploadAsync($"{worker.Week}/ /photo3.png", Paint.Screen(seed: 54), said);
        await worker.PutAsync($"{worker.Week}/xiaogang/photo4.png", Paint.Screen(seed: 55), said);
        await first.DeleteAsync(cancellationToken: Cancellation);
        await worker.Make<OnScreenshotUploaded>().RunAsync(first, Cancellation);
        await worker.Make<OnReconcileDue>().RunAsync(new TimerInfo(), Cancellation);
        await worker.Make<OnClosingDue>().RunAsync(new TimerInfo(), Cancellation);
        await Assert.ThrowsAsync<StrangeMessageException>(() => worker.Make<OnPoison>().RunAsync("""{"BlobName":"photo","ContainerName":"xiaogang"}""", Cancellation));
        await worker.Facts.DeleteAsync(Cancellation);
        await Assert.ThrowsAnyAsync<Exception>(() => worker.UploadAsync($"{worker.Week}/xiaogang/photo5.png", Paint.Screen(seed: 56), said));

        Assert.Contains("is published", worker.Lines.Text, StringComparison.Ordinal);
        foreach (var personal in new[] { "xiaogang", "wangfang", "photo", "secret", "gossip", "lastweek" })
        {
            Assert.DoesNotContain(personal, worker.Lines.Text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
