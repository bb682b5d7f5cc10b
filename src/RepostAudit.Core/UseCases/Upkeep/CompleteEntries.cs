using RepostAudit.Core.Ledger;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Upkeep;

/// <summary>
/// Completes ingests that were cut short after their entry was written. One that is still under way somewhere is merely done twice,
/// to the same facts.
/// </summary>
public sealed class CompleteEntries(ILedger ledger, IngestUpload ingest)
{
    public async Task RunAsync(Period uploaded, CancellationToken cancellation)
    {
        List<Entry> unsettled = [];
        await foreach (var entry in ledger.ReadUnsettledAsync(uploaded, cancellation))
        {
            unsettled.Add(entry);
        }

        foreach (var entry in unsettled)
        {
            await ingest.CompleteAsync(entry, cancellation);
        }
    }
}
