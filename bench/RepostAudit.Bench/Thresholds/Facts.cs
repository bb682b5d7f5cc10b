using System.Collections.Concurrent;
using RepostAudit.Bench.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Thresholds;

/// <summary>The facts that an audit would have in its ledger, made without a store: every pair is compared.</summary>
internal sealed record Facts(IReadOnlyList<Entry> Entries, IReadOnlyList<Edge> Edges)
{
    public static async Task<Facts> OfAsync(Workload work, CancellationToken cancellation)
    {
        var inspector = new Inspector(work.Settings.Pictures.Decoder, work.Settings.Pictures.Thumbnails, DecodeLimits.Default);
        var found = new ConcurrentBag<Entry>();
        await Parallel.ForEachAsync(
            work.Files,
            new ParallelOptions { MaxDegreeOfParallelism = work.Settings.Threads, CancellationToken = cancellation },
            async (file, stop) =>
            {
                await using var stream = File.OpenRead(work.PathOf(file));
                var original = await Original.ReadAsync(stream, inspector.Limits.MaxBytes, stop);
                found.Add(new Entry(file.Name, original.Content, file.Claim, inspector.Inspect(original).Inspection));
            });
        Entry[] entries = [.. found];
        return new(entries, [.. entries.SelectMany((entry, at) => Matcher.Judge(entry, entries.Take(at)))]);
    }

    /// <summary>What exact bytes alone would find.</summary>
    public Facts SameBytesOnly() => this with { Edges = [.. Edges.Where(edge => edge.Evidence.SameBytes)] };
}
