using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Ingest;

/// <summary>What holds where an upload is delivered again and something else is claimed of it.</summary>
public enum ClaimRule
{
    /// <summary>What is said now: a corrected manifest is another fact. For audits, which fold over their present input alone.</summary>
    AsSaidNow,

    /// <summary>
    /// What was recorded first: the name and the bytes are the upload, and a storage that tells another time later (copied, restored,
    /// its metadata edited) makes no second one of it.
    /// </summary>
    FirstStays,
}

/// <summary>
/// Turns one upload into facts. It writes before it reads, so of any two uploads, however they race, at least one sees the other;
/// doing it again rewrites the same facts.
/// </summary>
public sealed class IngestUpload(Inspector inspector, ILedger ledger, IFingerprintIndex index, IThumbnailStore thumbnails, IProxyStore proxies, PairJudge judge, ClaimRule rule)
{
    // Of one upload there are as many entries as claims were made of it: one, but for corrected manifests. Whoever is beyond the
    // bound is only ingested again, to the same facts.
    private const int ClaimsRead = 4;

    private static readonly ReadingBounds Known = new(ClaimsRead, PerRareKey: 0);

    /// <param name="name">Where the original lies.</param>
    /// <param name="claim">What is said of it.</param>
    /// <param name="original">The file as it came.</param>
    /// <param name="cancellation">Stops between two facts; running again completes them.</param>
    /// <returns>The entry, whether it was there before or not.</returns>
    public async Task<Entry> RunAsync(UploadName name, Claim claim, Original original, CancellationToken cancellation)
    {
        var known = await KnownAsync(name, original.Content, cancellation);
        var first = rule is ClaimRule.FirstStays ? known.FirstOrDefault(earlier => earlier.Name == name && earlier.Content == original.Content) : null;
        var (inspection, thumbnail, proxy) = known.FirstOrDefault(other => other.Content == original.Content) is { } same ? new Inspected(same.Inspection, null, null) : inspector.Inspect(original);
        var entry = first ?? new Entry(name, original.Content, claim, inspection);
        if (known.Contains(entry) && await ledger.IsSettledAsync(entry.Key, cancellation))
        {
            return entry;
        }

        // Side by side, and both before the keys: whoever finds the entry by its bytes makes no thumbnail and no proxy of his own.
        await Task.WhenAll(
            ledger.AppendAsync(entry, cancellation),
            thumbnail is null ? Task.CompletedTask : thumbnails.KeepAsync(original.Content, thumbnail, cancellation),
            proxy is null ? Task.CompletedTask : proxies.KeepAsync(original.Content, proxy, cancellation));
        await CompleteAsync(entry, proxy, cancellation);
        return entry;
    }

    /// <summary>Does what is left to do for an entry that is in the ledger; its original is not needed for it.</summary>
    public Task CompleteAsync(Entry entry, CancellationToken cancellation) => CompleteAsync(entry, null, cancellation);

    private async Task CompleteAsync(Entry entry, byte[]? proxy, CancellationToken cancellation)
    {
        var candidates = await index.FileAndFindAsync(Matcher.File(entry), Matcher.Keys(entry), Crowds.Reading, cancellation);
        var neighbours = await ledger.FindAsync(Matcher.Shortlist(entry, candidates), cancellation);

        await ledger.SettleAsync(entry.Key, await judge.JudgeAsync(entry, proxy, neighbours, cancellation), cancellation);
    }

    // So that the same bytes are not decoded twice, and the same upload does not become two. A miss is no harm: what is written again
    // is the same, and where another time is told by then, the fold keeps the first.
    private async Task<IReadOnlyList<Entry>> KnownAsync(UploadName name, ContentHash content, CancellationToken cancellation)
    {
        var filed = await index.RecallAsync([Matcher.UploadKey(name, content), Matcher.ContentKey(content)], Known, cancellation);
        return filed.Count == 0 ? [] : await ledger.FindAsync([.. filed.Select(other => other.Entry)], cancellation);
    }
}
