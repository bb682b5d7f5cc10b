using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Reports;
using RepostAudit.Functions.Configuration;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

/// <summary>What runs by the clock: reconciliation and closing.</summary>
public sealed class TimersTests(Azurite azurite)
{
    private static readonly (string, string?)[] TheWeekIsClosedAlready =
        [("RepostAudit__ClosesAfterHours", "-168"), ("RepostAudit__GraceHours", "0"), ("RepostAudit__WeeksLookedAtAgain", "0")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_events_missed_is_ingested_once()
    {
        using var worker = await Worker.StartAsync(azurite);
        await worker.UploadAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 30));
        await worker.PutAsync($"{worker.Week}/town-03/2.png", Paint.Screen(seed: 31));

        await ReconcileAsync(worker);
        await ReconcileAsync(worker);

        Assert.Equal(2, (await worker.EntriesAsync()).Count);
        Assert.Equal(
            ["Information: Reconciled 2 screenshots: 1 ingested, 0 quarantined, 0 deleted, 0 overwritten ", "Information: Reconciled 2 screenshots: 0 ingested, 0 quarantined, 0 deleted, 0 overwritten "],
            worker.Lines.All.Where(line => line.Contains("Reconciled", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_deleted_or_overwritten_is_reported_and_changes_no_fact()
    {
        using var worker = await Worker.StartAsync(azurite);
        var deleted = await worker.UploadAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 32));
        var overwritten = await worker.UploadAsync($"{worker.Week}/town-03/2.png", Paint.Screen(seed: 33));
        var before = await worker.EntriesAsync();
        await deleted.DeleteAsync(cancellationToken: Cancellation);
        await worker.UploadAsync(overwritten.Name, Paint.Screen(seed: 34));

        await ReconcileAsync(worker);

        Assert.Superset(before.ToHashSet(), (await worker.EntriesAsync()).ToHashSet());
        Assert.Equal(
            [(IncidentKind.Deleted, deleted.Name), (IncidentKind.Overwritten, overwritten.Name)],
            (await worker.Stores.Incidents.ReadAsync(Cancellation)).Select(incident => (incident.Kind, incident.Path)).Order());
    }

    [Fact]
    public async Task A_week_is_published_once_and_again_only_when_a_fact_came_late()
    {
        using var worker = await Worker.StartAsync(azurite, TheWeekIsClosedAlready);
        await worker.UploadAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 35));
        await worker.UploadAsync($"{worker.Week}/ /lost.png", Paint.Screen(seed: 36));

        await CloseAsync(worker);
        await CloseAsync(worker);
        var first = Assert.Single(await RevisionsAsync(worker));
        await worker.UploadAsync($"{worker.Week}/town-04/1.png", Paint.Screen(seed: 35));
        await CloseAsync(worker);

        var revisions = await RevisionsAsync(worker);
        Assert.Equal([(1, first.Digest), (2, revisions[^1].Digest)], revisions.Select(revision => (revision.Number, revision.Digest)));
        Assert.Equal(
            ["anomalies.csv", "changes.csv", "evidence.csv", "report.html", "report.json", "report.xlsx", "submissions.csv", "tally.csv"],
            await FilesAsync(worker, revisions[^1]));
        Assert.Equal(
            ["anomalies.csv", "evidence.csv", "report.html", "report.json", "report.xlsx", "submissions.csv", "tally.csv"],
            await FilesAsync(worker, first));
        Assert.Contains("town-04", await ReadAsync(worker, revisions[^1], "changes.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_quarantined_is_visible_in_the_report()
    {
        using var worker = await Worker.StartAsync(azurite, TheWeekIsClosedAlready);
        await worker.UploadAsync($"{worker.Week}/ /lost.png", Paint.Screen(seed: 37));

        await CloseAsync(worker);

        var report = JsonDocument.Parse(await ReadAsync(worker, Assert.Single(await RevisionsAsync(worker)), "report.json"));
        Assert.Contains($"{worker.Week}/ /lost.png", report.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_countys_own_tables_are_read_from_the_container_county()
    {
        using var worker = await Worker.StartAsync(azurite, TheWeekIsClosedAlready);
        await worker.Part<Stores.Connection>().Stores.County.ReplaceAsync("units.csv", "unit,name\ntown-03,Third Town\n"u8.ToArray(), Cancellation);
        await worker.UploadAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 38));

        await CloseAsync(worker);

        Assert.Contains("Third Town", await ReadAsync(worker, Assert.Single(await RevisionsAsync(worker)), "report.json"), StringComparison.Ordinal);
    }

    private static Task ReconcileAsync(Worker worker) => worker.Make<OnReconcileDue>().RunAsync(new TimerInfo(), Cancellation);

    private static Task CloseAsync(Worker worker) => worker.Make<OnClosingDue>().RunAsync(new TimerInfo(), Cancellation);

    private static Task<IReadOnlyList<Revision>> RevisionsAsync(Worker worker) => worker.Stores.Reports.ListAsync(worker.Week, Cancellation);

    private async Task<IEnumerable<string>> FilesAsync(Worker worker, Revision revision)
    {
        var reports = new BlobContainerClient(azurite.ConnectionString, $"{worker.Part<WorkerSettings>().Storage.Ledger}-reports");
        return await reports.GetBlobsAsync(cancellationToken: Cancellation)
            .Select(blob => blob.Name.Split('/'))
            .Where(parts => parts.Contains(revision.Digest.ToString()))
            .Select(parts => parts[^1])
            .Order()
            .ToListAsync(Cancellation);
    }

    private static async Task<string> ReadAsync(Worker worker, Revision revision, string file)
    {
        await using var content = await worker.Stores.Reports.OpenAsync(revision, file, Cancellation);
        using var reader = new StreamReader(content!);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
