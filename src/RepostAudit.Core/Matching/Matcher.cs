using System.Buffers.Binary;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Comparison;
using RepostAudit.Core.Matching.Keys;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Matching;

/// <summary>
/// Finds out what an upload has in common with others. This is the seam that better matching fills: new keys and new evidence
/// come in here, and neither the index nor the ledger has to know. It compares bytes, then what is written and shown; where a picture was not read, PDQ hashes.
/// </summary>
public static class Matcher
{
    /// <summary>Largest PDQ distance, in bits of 256, that makes an edge. No policy looks further.</summary>
    public const int FarthestDistance = 10;

    /// <summary>Weight of the lines of a picture, about as many as they are, from which on its words are enough to go by.</summary>
    private const double TellingWeight = 2;

    private const int ContentPrefixLength = 8;
    private const int SketchLength = ContentPrefixLength + PdqHash.BitCount / 8;

    /// <summary>The keys under which an entry is filed and its neighbours are looked up.</summary>
    public static IReadOnlyList<IndexKey> Keys(Entry entry)
        =>
        [
            UploadKey(entry.Name, entry.Content),
            ContentKey(entry.Content),
            .. Usable(entry.Print) ? PdqKeys.Of(entry.Print!.Pdq) : [],
            .. (entry.Print?.Text is { } text ? TextKeys.Of(text) : []).Select(words => IndexKey.Rare("text", words)),
        ];

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

    /// <summary>Of the candidates those that <see cref="Judge(Entry, IEnumerable{Entry}, Func{ContentHash, Plane}?)"/> may find an edge to; the others need not be read.</summary>
    public static IReadOnlyList<EntryKey> Shortlist(Entry entry, IEnumerable<Found> candidates)
    {
        var own = File(entry).Sketch;
        return [.. candidates.Where(other => other.Entry != entry.Key && (other.Rarity >= Crowds.LeastRarity || MayResemble(own.Bytes, other.Sketch.Bytes))).Select(other => other.Entry)];
    }

    /// <summary>Whether the pictures of two uploads must be at hand to judge them: both were read, and they have enough in common.</summary>
    public static bool NeedsPictures(Entry one, Entry other)
        => one.Content != other.Content && one.Print?.Text is { } text && other.Print?.Text is { } others && PageComparer.WorthALook(Page.Of(text, null), Page.Of(others, null));

    /// <summary>The edges between an entry and those neighbours it truly resembles. Symmetric: either end finds the same edge.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="neighbours">Entries it may resemble, itself among them or not.</param>
    /// <param name="proxy">The proxy of an upload's picture by its content; null where it is not at hand, and only the writing is compared.</param>
    public static IReadOnlyList<Edge> Judge(Entry entry, IEnumerable<Entry> neighbours, Func<ContentHash, Plane?>? proxy = null)
        => Judge(entry, neighbours.Select(other => (other, NeedsPictures(entry, other))), proxy);

    /// <inheritdoc cref="Judge(Entry, IEnumerable{Entry}, Func{ContentHash, Plane}?)"/>
    internal static IReadOnlyList<Edge> Judge(Entry entry, IEnumerable<(Entry Other, bool NeedsPictures)> neighbours, Func<ContentHash, Plane?>? proxy)
        => [.. neighbours
            .Where(neighbour => neighbour.Other.Id != entry.Id)
            .Select(neighbour => (neighbour.Other.Key, Evidence: entry.Key < neighbour.Other.Key
                ? Compare(entry, neighbour.Other, neighbour.NeedsPictures, proxy)
                : Compare(neighbour.Other, entry, neighbour.NeedsPictures, proxy)))
            .Where(pair => pair.Evidence is not null)
            .Select(pair => new Edge(entry.Key, pair.Key, pair.Evidence!))];

    private static PairEvidence? Compare(Entry earlier, Entry later, bool needsPictures, Func<ContentHash, Plane?>? proxy)
    {
        if (earlier.Content == later.Content)
        {
            return new PairEvidence(true, 0);
        }

        var distance = Usable(earlier.Print) && Usable(later.Print) ? earlier.Print!.Pdq.Distance(later.Print!.Pdq) : PairEvidence.None.PdqDistance;
        if (needsPictures)
        {
            return new PairEvidence(false, distance, PageComparer.Compare(Prepare(earlier, proxy), Prepare(later, proxy)));
        }

        // Where both pictures tell something in words and have too few of them in common, a like picture is no reason for doubt.
        return distance <= FarthestDistance && !(Tells(earlier) && Tells(later)) ? new PairEvidence(false, distance) : null;
    }

    private static Page Prepare(Entry entry, Func<ContentHash, Plane?>? proxy) => Page.Of(entry.Print!.Text!, proxy?.Invoke(entry.Content));

    private static bool Tells(Entry entry) => entry.Print?.Text is { } text && Page.Of(text, null).Weight >= TellingWeight;

    /// <summary>Whether two entries that share a plain key are looked at: their bytes are the same, or their PDQ hashes are close.</summary>
    internal static bool MayResemble(Entry one, Entry other) => MayResemble(File(one).Sketch.Bytes, File(other).Sketch.Bytes);

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
