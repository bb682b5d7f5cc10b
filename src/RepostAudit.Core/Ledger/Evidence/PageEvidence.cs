using System.Security.Cryptography;

namespace RepostAudit.Core.Ledger.Evidence;

/// <summary>
/// What two uploads' pictures have in common and what tells them apart: a pure function of the two, the earlier one first. Equal by value. Every number is kept in single
/// precision, so that what is stored is what was measured.
/// </summary>
public sealed class PageEvidence : IEquatable<PageEvidence>
{
    /// <summary>The most regions that are kept, the largest ones.</summary>
    public const int MostRegions = 24;

    private const byte Format = 2;

    private readonly byte[] _bytes;

    /// <param name="place">Where the samples of the earlier working picture lie in the later one's; null where nothing fixes it.</param>
    /// <param name="measures">What was measured.</param>
    /// <param name="earlier">One for each line of the earlier picture.</param>
    /// <param name="later">One for each line of the later picture.</param>
    /// <param name="regions">Where they agree and differ; the first <see cref="MostRegions"/> are kept.</param>
    public PageEvidence(Placement? place, PairMeasures measures, IReadOnlyList<LineFinding> earlier, IReadOnlyList<LineFinding> later, IEnumerable<Region> regions)
    {
        (Place, Measures, Earlier, Later, Regions) = (place is { } known ? Single(known) : null, measures, earlier, later, [.. regions.Take(MostRegions)]);
        _bytes = Write();
    }

    public Placement? Place { get; }

    public PairMeasures Measures { get; }

    public IReadOnlyList<LineFinding> Earlier { get; }

    public IReadOnlyList<LineFinding> Later { get; }

    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">It did not write these bytes.</exception>
    public static PageEvidence FromBytes(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes.ToArray()));
            if (reader.ReadByte() is not Format and var format)
            {
                throw new FormatException($"Evidence of format {format} cannot be read; this version knows {Format}");
            }

            Placement? place = reader.ReadBoolean() ? Place8(Singles(reader, 8)) : null;
            var measures = PairMeasures.From(Singles(reader, PairMeasures.Count));
            var (earlier, later) = (Findings(reader), Findings(reader));
            var regions = new Region[reader.ReadByte()];
            for (var i = 0; i < regions.Length; i++)
            {
                regions[i] = new((RegionKind)reader.ReadByte(), reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt16());
            }

            // Something behind the last, or a region too many: no evidence is written so.
            PageEvidence evidence = new(place, measures, earlier, later, regions);
            return bytes.Span.SequenceEqual(evidence._bytes)
                && earlier.Concat(later).All(finding => Enum.IsDefined(finding.Status))
                && regions.All(region => Enum.IsDefined(region.Kind))
                    ? evidence
                    : throw new FormatException($"{bytes.Length} bytes are no evidence");
        }
        catch (EndOfStreamException)
        {
            throw new FormatException($"Evidence ends after {bytes.Length} bytes, before it is complete");
        }
    }

    /// <summary>About half a kilobyte.</summary>
    public ReadOnlyMemory<byte> ToBytes() => _bytes;

    public bool Equals(PageEvidence? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => Equals(obj as PageEvidence);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>A digest: equal evidence has equal text.</summary>
    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(_bytes))[..16];

    private static Placement Single(Placement place)
        => new((float)place.A, (float)place.B, (float)place.C, (float)place.D, (float)place.E, (float)place.F, (float)place.G, (float)place.H);

    private static Placement Place8(float[] v) => new(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);

    private static float[] Singles(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = reader.ReadSingle();
        }

        return values;
    }

    private static LineFinding[] Findings(BinaryReader reader)
    {
        var findings = new LineFinding[reader.ReadByte()];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = new((LineStatus)reader.ReadByte(), reader.ReadSByte());
        }

        return findings;
    }

    private byte[] Write()
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes))
        {
            writer.Write(Format);
            writer.Write(Place is not null);
            if (Place is { } place)
            {
                foreach (var value in (ReadOnlySpan<double>)[place.A, place.B, place.C, place.D, place.E, place.F, place.G, place.H])
                {
                    writer.Write((float)value);
                }
            }

            foreach (var value in Measures.Values())
            {
                writer.Write(value);
            }

            foreach (var side in (ReadOnlySpan<IReadOnlyList<LineFinding>>)[Earlier, Later])
            {
                writer.Write(checked((byte)side.Count));
                foreach (var finding in side)
                {
                    writer.Write((byte)finding.Status);
                    writer.Write(finding.Partner);
                }
            }

            writer.Write(checked((byte)Regions.Count));
            foreach (var region in Regions)
            {
                writer.Write((byte)region.Kind);
                foreach (var value in (ReadOnlySpan<short>)[region.X, region.Y, region.Width, region.Height])
                {
                    writer.Write(value);
                }
            }
        }

        return bytes.ToArray();
    }
}
