using System.Security.Cryptography;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using RepostAudit.Imaging;

namespace RepostAudit.Faults.Comparing;

/// <summary>
/// Everything that a county's stores know, as lines of text in a fixed order. Each line begins with its sort: entry, unsettled, edge,
/// key, crowd, thumbnail, proxy, ruling, incident, verdict.
/// </summary>
/// <remarks>Of edges those that count: where a key is crowded, which others ingest came upon depends on the order, by design (see <see cref="Crowds"/>).</remarks>
public static class FactsText
{
    /// <param name="stores">What is read; nothing is written.</param>
    /// <param name="withTimesOfIncidents">Whether the moments at which incidents were noticed are facts to be compared, too; not where clocks were wrong.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(CountyStores stores, bool withTimesOfIncidents, CancellationToken cancellation)
    {
        var entries = await stores.Ledger.ReadEntriesAsync(Period.Always, cancellation).ToListAsync(cancellation);
        var found = await stores.Ledger.ReadEdgesAsync(Period.Always, cancellation).ToListAsync(cancellation);
        var unsettled = await stores.Ledger.ReadUnsettledAsync(Period.Always, cancellation).ToListAsync(cancellation);
        var crowds = await stores.Index.ReadCrowdsAsync(Crowds.Bound, cancellation).ToListAsync(cancellation);
        var rulings = await stores.Rulings.ReadAsync(cancellation);
        var incidents = await stores.Incidents.ReadAsync(cancellation);

        PairJudge judge = new(stores.Proxies, new ImageSharpProxies());
        var byKey = entries.ToDictionary(entry => entry.Key);
        var counts = await stores.Index.CountAsync(Crowds.Hints(found, byKey.GetValueOrDefault), cancellation);
        var complete = await Crowds.CompleteAsync(
            entries, byKey.GetValueOrDefault, found, crowds, counts, (entry, others) => judge.JudgeAsync(entry, others, cancellation));
        var edges = complete.OrderBy(edge => edge.Later).ThenBy(edge => edge.Earlier).ToList();
        var verdicts = VerdictFold.Fold(entries, edges, new MatchPolicy(), rulings);
        return
        [
            // A record's own text gives times to the second only.
            .. entries.Select(entry => $"entry {entry.Claim.UploadedAt:O} {entry}"),
            .. unsettled.Select(entry => $"unsettled {entry.Id}"),
            .. edges.Select(edge => $"edge {edge.Later.UploadedAt:O} {edge.Later.Id} {edge.Earlier.UploadedAt:O} {edge.Earlier.Id} {edge.Evidence}"),
            .. await KeysAsync(stores.Index, entries, cancellation),
            .. crowds.Select(members => $"crowd {string.Join(' ', members.Select(member => member.Id))}"),
            .. await JpegsAsync("thumbnail", entries, content => stores.Thumbnails.FindAsync(content, cancellation)),
            .. await JpegsAsync("proxy", entries, content => stores.Proxies.FindAsync(content, cancellation)),
            .. rulings.Select(ruling => $"ruling {ruling.At:O} {ruling}"),
            .. incidents
                .Select(incident => $"incident {incident.Id} {incident.Kind} {incident.Path} {incident.Version} {incident.Detail}{(withTimesOfIncidents ? $" {incident.NoticedAt:O}" : "")}")
                .Order(StringComparer.Ordinal),
            .. entries.Select(entry => $"verdict {entry.Id} {verdicts[entry.Id]}"),
        ];
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(IFingerprintIndex index, List<Entry> entries, CancellationToken cancellation)
    {
        IndexKey[] keys = [.. entries.SelectMany(Matcher.Keys).Distinct().Order()];
        var all = new ReadingBounds(Math.Max(1, entries.Count), ReadingBounds.MaxPerRareKey);
        return await InParallelAsync(keys, async key =>
        {
            var filed = await index.FindAsync([key], all, cancellation);
            return $"key {key} {string.Join(' ', filed.Select(one => $"{one.Entry.UploadedAt:O}/{one.Entry.Id}/{one.Sketch}"))}";
        });
    }

    private static Task<IReadOnlyList<string>> JpegsAsync(string sort, List<Entry> entries, Func<ContentHash, Task<byte[]?>> find)
        => InParallelAsync(
            [.. entries.Select(entry => entry.Content).Distinct().Order()],
            async content => $"{sort} {content} {(await find(content) is { } jpeg ? Convert.ToHexStringLower(SHA256.HashData(jpeg)) : "none")}");

    // A store across a network answers one question at a time in milliseconds; there are very many questions.
    private static async Task<IReadOnlyList<string>> InParallelAsync<T>(T[] all, Func<T, Task<string>> say)
    {
        var lines = new string[all.Length];
        await Parallel.ForAsync(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) => lines[i] = await say(all[i]));
        return lines;
    }
}
