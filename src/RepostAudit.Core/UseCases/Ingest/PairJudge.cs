using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Ingest;

/// <summary>
/// Judges an entry against others with their pictures at hand, which are fetched only where the words make it worth a look. The same
/// pictures are asked for again and again while a county uploads, so the last ones stay in memory. Safe for concurrent use.
/// </summary>
public sealed class PairJudge(IProxyStore proxies, IProxyCodec codec)
{
    /// <summary>How many pictures stay in memory: at most 600 KB each, mostly half of it.</summary>
    private const int Remembered = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<ContentHash, Plane> _planes = [];
    private readonly Queue<ContentHash> _order = [];

    /// <returns>The edges between the entry and those neighbours that it truly resembles.</returns>
    public async Task<IReadOnlyList<Edge>> JudgeAsync(Entry entry, IReadOnlyCollection<Entry> neighbours, CancellationToken cancellation)
    {
        (Entry Other, bool NeedsPictures)[] asked = [.. neighbours.Select(other => (other, Matcher.NeedsPictures(entry, other)))];
        ContentHash[] others = [.. asked.Where(neighbour => neighbour.NeedsPictures).Select(neighbour => neighbour.Other.Content).Distinct()];
        Dictionary<ContentHash, Plane?> planes = [];
        foreach (var content in others.Length == 0 ? [] : others.Append(entry.Content))
        {
            planes[content] = await FindAsync(content, cancellation);
        }

        return Matcher.Judge(entry, asked, planes.GetValueOrDefault);
    }

    private async Task<Plane?> FindAsync(ContentHash content, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_planes.TryGetValue(content, out var known))
            {
                return known;
            }
        }

        return await proxies.FindAsync(content, cancellation) is { } bytes && codec.Decode(bytes) is { } plane ? Remember(content, plane) : null;
    }

    private Plane Remember(ContentHash content, Plane plane)
    {
        lock (_lock)
        {
            if (_planes.TryAdd(content, plane))
            {
                _order.Enqueue(content);
            }

            while (_order.Count > Remembered)
            {
                _planes.Remove(_order.Dequeue());
            }
        }

        return plane;
    }
}
