using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;
using RepostAudit.Faults.Tests.Running;
using RepostAudit.Reading;
using RepostAudit.Tests;

namespace RepostAudit.Faults.Tests;

/// <summary>The same with pictures that are read: what was written on them, and their proxies, are facts like any other.</summary>
public sealed class ReadPicturesTests(ITestOutputHelper output)
{
    private const int Smallest = 4096;

    private static readonly DateTimeOffset Monday = new(2024, 3, 4, 2, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wherever_workers_are_killed_the_evidence_of_words_and_pictures_is_that_of_one_that_was_never_disturbed()
    {
        Assert.SkipUnless(Directory.Exists(PaddleReader.DefaultFolder), $"the build could not fetch the models with npm; there is no {PaddleReader.DefaultFolder}");
        using var rehearsal = Rehearsal.Of(Sent());
        using SharedReadings reader = new(rehearsal["readings"]);
        rehearsal.Reader = reader;

        var outcome = await (rehearsal.Campaign(seed: 11) with
        {
            Workers = 4,
            Kills = 16,
            Boundaries = [.. Boundary.Reading, Boundary.After("index.file-and-find 1"), Boundary.Before("ledger.settle 1")],
            Readings = rehearsal["readings"],
        }).RunAsync(Cancellation);

        output.WriteLine($"{outcome}");
        Assert.Empty(outcome.Crashes);
        Assert.Empty(outcome.Failures);
        Assert.Contains(outcome.KilledAt.Keys, Boundary.Reading.Contains);
        await rehearsal.AssertUndisturbedAsync(cancellation: Cancellation);
        using var stores = await OpenStores.OpenAsync(rehearsal.Disturbed, Cancellation);
        var edges = await stores.Ports.Ledger.ReadEdgesAsync(Period.Always, Cancellation).ToListAsync(Cancellation);
        Assert.Contains(edges, edge => edge.Evidence.Page is { Measures: { Trusted: 1, SameCells: > 0 } });
    }

    // The sample county's first week, each file at a time of its own; the first comes once more under another name.
    private static List<PaintedUpload> Sent()
    {
        var week = Path.Combine(RepositoryRoot.Path, "samples", "county", "2024-W10");
        List<PaintedUpload> sent = [.. Directory.EnumerateFiles(week, "*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length >= Smallest)
            .Order(StringComparer.Ordinal)
            .Select((file, i) => new PaintedUpload(
                $"2024-W10/{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}", Monday.AddMinutes(10 * i), new Dictionary<string, string>(), File.ReadAllBytes(file)))];
        return [.. sent, sent[0] with { Path = "2024-W10/u09/again.jpg", At = Monday.AddDays(1) }];
    }
}
