using RepostAudit.Core.UseCases;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Comparing;

/// <summary>What the reports of some weeks say.</summary>
/// <param name="Reports">The bytes of each week's report.json.</param>
/// <param name="Counted">Over all of them.</param>
/// <param name="Duplicate">Over all of them.</param>
/// <param name="Rejected">Over all of them.</param>
/// <param name="Quarantined">Over all of them.</param>
public sealed record ClosedWeeks(IReadOnlyList<byte[]> Reports, int Counted, int Duplicate, int Rejected, int Quarantined)
{
    /// <summary>The control total: every screenshot in the storage is one of these.</summary>
    public int All => Counted + Duplicate + Rejected + Quarantined;

    /// <summary>Closes every week that has a fact or an incident, and reads what was published.</summary>
    public static async Task<ClosedWeeks> CloseAsync(CountyStores stores, CancellationToken cancellation)
    {
        var uploaded = await stores.Ledger.ReadEntriesAsync(Period.Always, cancellation).Select(entry => entry.Claim.UploadedAt).ToListAsync(cancellation);
        var noticed = (await stores.Incidents.ReadAsync(cancellation)).Select(incident => incident.NoticedAt);
        var weeks = uploaded.Concat(noticed).Select(Machinery.Calendar.WeekOf).Distinct().Order();
        var pipeline = Machinery.Pipeline(stores);
        var closed = new ClosedWeeks([], 0, 0, 0, 0);
        foreach (var week in weeks)
        {
            var closing = await pipeline.CloseWeek.RunAsync(week, cancellation);
            await using var report = await stores.Reports.OpenAsync(closing.Revision, new FactsRenderer().Facts, cancellation)
                ?? throw new InvalidDataException($"The report of {week} lacks its facts");
            using var bytes = new MemoryStream();
            await report.CopyToAsync(bytes, cancellation);
            closed = new(
                [.. closed.Reports, bytes.ToArray()],
                closed.Counted + closing.Totals.Counted,
                closed.Duplicate + closing.Totals.Duplicate,
                closed.Rejected + closing.Totals.Rejected,
                closed.Quarantined + closing.Quarantined);
        }

        return closed;
    }

    /// <summary>Whether every report has the same bytes.</summary>
    public bool SameReportsAs(ClosedWeeks other) => Reports.Count == other.Reports.Count && Reports.Zip(other.Reports).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
}
