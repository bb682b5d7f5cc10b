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
    /// <param name="file">The original's bytes.</param>
    /// <param name="cancellation">Stops between two facts; running again completes them.</param>
    /// <returns>The entry, whether it was there before or not.</returns>
    public async Task<Entry> RunAsync(UploadName name, Claim claim, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var content = ContentHash.Of(file.Span);
        var inspection = await ledger.FindInspectionAsync(content, cancellation) ?? await InspectAsync(content, file, cancellation);
        var entry = new Entry(name, content, claim, inspection);
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

    /// <summary>Records an upload that is no evidence by what is known without its bytes, such as its size.</summary>
    /// <param name="name">Where the original lies.</param>
    /// <param name="claim">What is said of it.</param>
    /// <param name="content">SHA-256 of the original, taken without holding it in memory.</param>
    /// <param name="why">Why it is no evidence.</param>
    /// <param name="cancellation">Stops between two facts; running again completes them.</param>
    public async Task<Entry> RefuseAsync(UploadName name, Claim claim, ContentHash content, Inspection.NoEvidence why, CancellationToken cancellation)
    {
        var entry = new Entry(name, content, claim, why);
        await ledger.AppendAsync(entry, cancellation);
        await ledger.SettleAsync(entry.Id, [], cancellation);
        return entry;
    }

    private async Task<Inspection> InspectAsync(ContentHash content, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var (inspection, thumbnail) = inspector.Inspect(file);
        if (thumbnail is not null)
        {
            await thumbnails.KeepAsync(content, thumbnail, cancellation);
        }

        return inspection;
    }
}
