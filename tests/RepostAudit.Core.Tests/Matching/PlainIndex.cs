using System.Runtime.CompilerServices;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Tests.Matching;

/// <summary>The index's laws said as plainly as can be, in memory; what the adapters are compared with is the same table.</summary>
internal sealed class PlainIndex : IFingerprintIndex
{
    private readonly SortedDictionary<IndexKey, SortedDictionary<EntryKey, Filed>> _filed = [];

    public Task FileAsync(Filed entry, IReadOnlyCollection<IndexKey> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
        {
            _filed.TryAdd(key, []);
            _filed[key][entry.Entry] = entry;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Found>> FindAsync(IReadOnlyCollection<IndexKey> keys, ReadingBounds bounds, CancellationToken cancellation)
    {
        SortedDictionary<EntryKey, Found> found = [];
        foreach (var key in keys.Distinct().Where(_filed.ContainsKey))
        {
            var members = _filed[key].Values;
            var (most, rarity) = (key.IsRare, members.Count <= bounds.PerRareKey) switch
            {
                (false, _) => (bounds.PerKey, 0),
                (true, true) => (members.Count, Found.RarityOf(members.Count)),
                _ => (0, 0),
            };
            foreach (var member in members.Take(most))
            {
                found[member.Entry] = new(member, found.GetValueOrDefault(member.Entry).Rarity + rarity);
            }
        }

        return Task.FromResult<IReadOnlyList<Found>>([.. found.Values]);
    }

    public Task<IReadOnlyDictionary<IndexKey, int>> CountAsync(IReadOnlyCollection<IndexKey> rareKeys, CancellationToken cancellation)
    {
        CountQuestion.Check(rareKeys);
        return Task.FromResult<IReadOnlyDictionary<IndexKey, int>>(
            rareKeys.Where(_filed.ContainsKey).Distinct().ToDictionary(key => key, key => Math.Min(_filed[key].Count, ReadingBounds.MaxPerRareKey + 1)));
    }

    public async IAsyncEnumerable<IReadOnlyList<EntryKey>> ReadCrowdsAsync(int moreThan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (_, members) in _filed.Where(key => !key.Key.IsRare && key.Value.Count > moreThan))
        {
            await Task.CompletedTask;
            yield return [.. members.Keys];
        }
    }
}
