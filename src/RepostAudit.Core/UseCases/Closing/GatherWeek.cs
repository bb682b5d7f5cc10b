using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Acts;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Ingest;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>
/// Reads the facts that a week's report is folded from. Facts of later weeks have no say in it, but for one thing: what has become common by now
/// (<see cref="IFingerprintIndex.CountAsync"/>) may no longer lead from one upload to another.
/// </summary>
public sealed class GatherWeek(ILedger ledger, IFingerprintIndex index, IRulings rulings, IIncidents incidents, PairJudge judge, CountyCalendar calendar)
{
    public async Task<AuditFacts> RunAsync(IsoWeek week, CancellationToken cancellation)
    {
        var period = calendar.PeriodOf(week);
        var entries = await ledger.ReadEntriesAsync(period, cancellation).ToListAsync(cancellation);
        var found = await ledger.ReadEdgesAsync(period, cancellation).ToListAsync(cancellation);
        var crowds = await CrowdsAsync(period, cancellation);
        var ruled = await rulings.ReadAsync(cancellation);

        var byKey = entries.ToDictionary(entry => entry.Key);
        var elsewhere = await ledger.FindAsync(
            [.. found.Select(edge => edge.Earlier)
                .Concat(Crowds.Needed(crowds))
                .Concat(ruled.Select(ruling => ruling.Subject).OfType<RulingSubject.Pair>().Where(pair => byKey.ContainsKey(pair.Later)).Select(pair => pair.Earlier))
                .Where(key => !byKey.ContainsKey(key))
                .Distinct()],
            cancellation);
        foreach (var entry in elsewhere)
        {
            byKey.Add(entry.Key, entry);
        }

        var counts = await index.CountAsync(Crowds.Hints(found, byKey.GetValueOrDefault), cancellation);
        var edges = await Crowds.CompleteAsync(
            entries, byKey.GetValueOrDefault, found, crowds, counts, (entry, others) => judge.JudgeAsync(entry, others, cancellation));
        return SameUpload.KeepFirst(new AuditFacts(entries, edges)
        {
            Elsewhere = elsewhere,
            Links = await LinksAsync(edges, elsewhere, byKey, cancellation),
            Rulings = ruled,
            Incidents = IncidentWeeks.Of(week, await incidents.ReadAsync(cancellation), calendar),
        });
    }

    // An edge is a pure function of its ends. Those of earlier weeks are judged again rather than looked for: they are few, and lie in any week.
    private async Task<IReadOnlyList<Edge>> LinksAsync(
        IReadOnlyList<Edge> edges, IReadOnlyList<Entry> elsewhere, Dictionary<EntryKey, Entry> byKey, CancellationToken cancellation)
    {
        var known = elsewhere.Select(entry => entry.Key).ToHashSet();
        List<Edge> links = [];
        foreach (var with in SeparateParts.Of(edges, byKey.GetValueOrDefault).Where(pair => known.Contains(pair.Earlier.Key) && known.Contains(pair.Later.Key)).GroupBy(pair => pair.Later.Key))
        {
            links.AddRange(await judge.JudgeAsync(byKey[with.Key], [.. with.Select(pair => pair.Earlier)], cancellation));
        }

        return links;
    }

    private async Task<IReadOnlyList<IReadOnlyList<EntryKey>>> CrowdsAsync(Period period, CancellationToken cancellation)
    {
        List<IReadOnlyList<EntryKey>> crowds = [];
        await foreach (var members in index.ReadCrowdsAsync(Crowds.Bound, cancellation))
        {
            var seen = members.TakeWhile(member => member.UploadedAt < period.Until).ToList();
            if (seen.Count > 0 && seen[^1].UploadedAt >= period.From)
            {
                crowds.Add(seen);
            }
        }

        return crowds;
    }
}
