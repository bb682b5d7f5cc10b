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
    /// <summary>Of phones' screens some 240. An upload of the development corpus asks for 6 others; of 64 that stay it would decode 4 of them, of 240 one.</summary>
    private const long Remembered = 64 * 1024 * 1024;

    private readonly RecentPlanes _recent = new(Remembered);

    /// <inheritdoc cref="JudgeAsync(Entry, byte[], IReadOnlyCollection{Entry}, CancellationToken)"/>
    public Task<IReadOnlyList<Edge>> JudgeAsync(Entry entry, IReadOnlyCollection<Entry> neighbours, CancellationToken cancellation)
        => JudgeAsync(entry, null, neighbours, cancellation);

    /// <param name="entry">The entry.</param>
    /// <param name="proxy">Its own proxy as the store keeps it, if it is at hand: then it is not fetched. It is decoded even so, or the result would depend on who judges.</param>
    /// <param name="neighbours">Entries it may resemble.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <returns>The edges between the entry and those neighbours that it truly resembles.</returns>
    public async Task<IReadOnlyList<Edge>> JudgeAsync(Entry entry, byte[]? proxy, IReadOnlyCollection<Entry> neighbours, CancellationToken cancellation)
    {
        (Entry Other, bool NeedsPictures)[] asked = [.. neighbours.Select(other => (other, Matcher.NeedsPictures(entry, other)))];
        ContentHash[] others = [.. asked.Where(neighbour => neighbour.NeedsPictures).Select(neighbour => neighbour.Other.Content).Distinct()];
        Dictionary<ContentHash, Plane?> planes = [];
        foreach (var content in others.Length == 0 ? [] : others.Append(entry.Content))
        {
            planes[content] = await FindAsync(content, content == entry.Content ? proxy : null, cancellation);
        }

        return Matcher.Judge(entry, asked, planes.GetValueOrDefault);
    }

    private async Task<Plane?> FindAsync(ContentHash content, byte[]? atHand, CancellationToken cancellation)
    {
        if (_recent.Find(content) is { } known)
        {
            return known;
        }

        if ((atHand ?? await proxies.FindAsync(content, cancellation)) is not { } bytes || codec.Decode(bytes) is not { } plane)
        {
            return null;
        }

        _recent.Keep(content, plane);
        return plane;
    }
}
