using System.Buffers.Binary;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Matching;

/// <summary>
/// Finds out what an upload has in common with others. This is the seam that better matching fills: new keys and new evidence
/// come in here, and neither the index nor the ledger has to know. Today it compares bytes, then PDQ hashes.
/// </summary>
public static class Matcher
{
    /// <summary>Largest PDQ distance, in bits of 256, that makes an edge. No policy looks further.</summary>
    public const int FarthestDistance = 10;

    private const int ContentPrefixLength = 8;
    private const int SketchLength = ContentPrefixLength + PdqHash.BitCount / 8;

    /// <summary>The keys under which an entry is filed and its neighbours are looked up.</summary>
    public static IReadOnlyList<IndexKey> Keys(Entry entry)
        => [UploadKey(entry.Name, entry.Content), ContentKey(entry.Content), .. Usable(entry.Print) ? PdqKeys.Of(entry.Print!.Pdq) : []];

    /// <summary>The key that all entries with these bytes share.</summary>
    public static IndexKey ContentKey(ContentHash content) => IndexKey.Of("sha256", content.ToString());

    /// <summary>The key that an upload has each time it is delivered, whatever is claimed of it.</summary>
    public static IndexKey UploadKey(UploadName name, ContentHash content) => IndexKey.Of("upload", $"{content}/{name}");

    /// <summary>What the index hands back of an entry: 8 bytes of its content hash, then its PDQ hash if that says anything.</summary>
    public static Filed File(Entry entry)
    {
        var bytes = new byte[Usable(entry.Print) ? SketchLength : ContentPrefixLength];
        Convert.FromHexString(entry.Content.ToString().AsSpan(0, 2 * ContentPrefixLength), bytes, out _, out _);
        if (bytes.Length == SketchLength)
        {
            Write(entry.Print!.Pdq, bytes.AsSpan(ContentPrefixLength));
        }

        return new(entry.Key, new Sketch(bytes));
    }

    /// <summary>Of the candidates those that <see cref="Judge"/> may find an edge to; the others need not be read. Whoever shares something rare is one.</summary>
    public static IReadOnlyList<EntryKey> Shortlist(Entry entry, IEnumerable<Found> candidates)
    {
        var own = File(entry).Sketch;
        return [.. candidates
            .Where(other => other.Entry != entry.Key && (other.RareHits >= 1 || MayResemble(own.Bytes, other.Sketch.Bytes)))
            .Select(other => other.Entry)];
    }

    /// <summary>The edges between an entry and those neighbours it truly resembles. Symmetric: either end finds the same edge.</summary>
    public static IReadOnlyList<Edge> Judge(Entry entry, IEnumerable<Entry> neighbours)
        => [.. neighbours
            .Where(other => other.Id != entry.Id)
            .Select(other => (other.Key, Evidence: Compare(entry, other)))
            .Where(pair => pair.Evidence is not null)
            .Select(pair => new Edge(entry.Key, pair.Key, pair.Evidence!))];

    private static PairEvidence? Compare(Entry a, Entry b)
    {
        var sameBytes = a.Content == b.Content;
        if (sameBytes)
        {
            return new PairEvidence(true, 0);
        }

        return Usable(a.Print) && Usable(b.Print) && a.Print!.Pdq.Distance(b.Print!.Pdq) is <= FarthestDistance and var distance
            ? new PairEvidence(false, distance)
            : null;
    }

    private static bool MayResemble(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
        => one[..ContentPrefixLength].SequenceEqual(other[..ContentPrefixLength])
            || (one.Length == SketchLength && other.Length == SketchLength
                && Read(one[ContentPrefixLength..]).Distance(Read(other[ContentPrefixLength..])) <= FarthestDistance);

    private static void Write(PdqHash hash, Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, hash.Bits0);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], hash.Bits64);
        BinaryPrimitives.WriteUInt64BigEndian(to[16..], hash.Bits128);
        BinaryPrimitives.WriteUInt64BigEndian(to[24..], hash.Bits192);
    }

    private static PdqHash Read(ReadOnlySpan<byte> from) => new(
        BinaryPrimitives.ReadUInt64BigEndian(from),
        BinaryPrimitives.ReadUInt64BigEndian(from[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(from[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(from[24..]));

    private static bool Usable(Fingerprint? print) => print?.PdqQuality >= Fingerprint.MinQuality;
}
