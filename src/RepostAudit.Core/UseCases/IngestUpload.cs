using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases;

/// <summary>
/// Turns one upload into facts. It files before it looks, so of any two uploads, however they race, at least one sees the other;
/// doing it again rewrites the same facts.
/// </summary>
public sealed class IngestUpload(Inspector inspector, ILedger ledger, IFingerprintIndex index, IThumbnailStore thumbnails)
{
    /// <param name="name">Where the original lies.</param>
    /// <param name="claim">What is said of it.</param>
    /// <param name="original">The file as it came.</param>
    /// <param name="cancellation">Stops between two facts; running again completes them.</param>
    /// <returns>The entry, whether it was there before or not.</returns>
    public async Task<Entry> RunAsync(UploadName name, Claim claim, Original original, CancellationToken cancellation)
    {
        var inspection = await ledger.FindInspectionAsync(original.Content, cancellation) ?? await InspectAsync(original, cancellation);
        var entry = new Entry(name, original.Content, claim, inspection);
        if (await ledger.IsSettledAsync(entry.Id, cancellation))
        {
            return entry;
        }

        await ledger.AppendAsync(entry, cancellation);
        await index.FileAsync(entry.Id, Matcher.KeysToFile(entry), cancellation);

        var candidates = await index.FindAsync(Matcher.KeysToAsk(entry), cancellation);
        var neighbours = await ledger.FindAsync(candidates, cancellation);

        await ledger.SettleAsync(entry.Id, Matcher.Judge(entry, neighbours), cancellation);
        return entry;
    }

    private async Task<Inspection> InspectAsync(Original original, CancellationToken cancellation)
    {
        var (inspection, thumbnail) = inspector.Inspect(original);
        if (thumbnail is not null)
        {
            await thumbnails.KeepAsync(original.Content, thumbnail, cancellation);
        }

        return inspection;
    }
}
