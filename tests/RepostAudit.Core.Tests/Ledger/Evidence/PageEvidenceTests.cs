using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Ledger.Evidence;

namespace RepostAudit.Core.Tests.Ledger.Evidence;

public class PageEvidenceTests
{
    [Property(Arbitrary = [typeof(PageEvidenceTests)])]
    public void What_was_written_reads_back_equal(PageEvidence evidence)
    {
        var again = PageEvidence.FromBytes(evidence.ToBytes());

        Assert.Equal(evidence, again);
        Assert.Equal((evidence.GetHashCode(), evidence.ToString()), (again.GetHashCode(), again.ToString()));
        Assert.Equal((evidence.Place, evidence.Measures), (again.Place, again.Measures));
        Assert.Equal(evidence.Earlier, again.Earlier);
        Assert.Equal(evidence.Later, again.Later);
        Assert.Equal(evidence.Regions, again.Regions);
    }

    [Property(Arbitrary = [typeof(PageEvidenceTests)])]
    public void Whatever_differs_makes_it_another(PageEvidence evidence)
    {
        var (place, measures, earlier, later, regions) = (evidence.Place, evidence.Measures, evidence.Earlier, evidence.Later, evidence.Regions);

        Assert.Equal(evidence, new(place, measures, earlier, later, regions));
        Assert.NotEqual(evidence, new(place is null ? Placement.Similarity(1, 0, 0) : null, measures, earlier, later, regions));
        Assert.NotEqual(evidence, new(place, measures with { OtherPassing = measures.OtherPassing + 1 }, earlier, later, regions));
        Assert.NotEqual(evidence, new(place, measures with { Later = measures.Later with { Fresh = measures.Later.Fresh + 1 } }, earlier, later, regions));
        Assert.NotEqual(evidence, new(place, measures, [.. earlier, new(LineStatus.Same, 1)], later, regions));
        Assert.NotEqual(evidence, new(place, measures, earlier, [.. later, new(LineStatus.Wiped, -1)], regions));
        Assert.NotEqual(evidence, new(place, measures, earlier, later, [new Region(RegionKind.Other, 1, 2, 3, 4), .. regions.Skip(1).Append(default)]));
    }

    [Property(Arbitrary = [typeof(PageEvidenceTests)])]
    public void Damaged_bytes_are_no_evidence_or_another(PageEvidence evidence, int at, byte flip)
    {
        var bytes = evidence.ToBytes().ToArray();
        bytes[(int)((uint)at % bytes.Length)] ^= flip;
        try
        {
            Assert.Equal(bytes, PageEvidence.FromBytes(bytes).ToBytes().ToArray());
        }
        catch (FormatException)
        {
        }
    }

    [Fact]
    public void Bytes_that_are_no_evidence_say_so()
    {
        PageEvidence evidence = new(Placement.Similarity(0.5, 3, 4), default, [new(LineStatus.Same, 0)], [new(LineStatus.Same, 0)], [new(RegionKind.Same, 1, 2, 3, 4)]);
        var bytes = evidence.ToBytes().ToArray();

        Assert.All(Enumerable.Range(0, bytes.Length), length => AssertRefused(bytes[..length]));
        AssertRefused([.. bytes, 0]);
        AssertRefused([9, .. bytes[1..]]);

        // The kind of the last region, which no version ever wrote.
        AssertRefused([.. bytes[..^9], 77, .. bytes[^8..]]);
    }

    [Fact]
    public void Of_many_regions_the_first_are_kept()
    {
        Region[] regions = [.. Enumerable.Range(0, 40).Select(i => new Region(RegionKind.Same, (short)i, 0, 1, 1))];

        Assert.Equal(regions[..PageEvidence.MostRegions], new PageEvidence(null, default, [], [], regions).Regions);
    }

    private static string AssertRefused(byte[] bytes) => Assert.Throws<FormatException>(() => PageEvidence.FromBytes(bytes)).Message;

    public static Arbitrary<PageEvidence> Evidences()
        => (from place in Gen.OneOf(Gen.Constant((Placement?)null), Gen.ArrayOf(Number, 8).Select(v => (Placement?)new Placement(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7])))
            from values in Gen.ArrayOf(Number, PairMeasures.Count)
            from earlier in Gen.ListOf(Findings)
            from later in Gen.ListOf(Findings)
            from regions in Gen.ListOf(Regions)
            select new PageEvidence(place, PairMeasures.From([.. values.Select(value => (float)value)]), [.. earlier.Take(96)], [.. later.Take(96)], regions)).ToArbitrary();

    private static Gen<double> Number => Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 997.0);

    private static Gen<LineFinding> Findings
        => from status in Gen.Elements(Enum.GetValues<LineStatus>())
           from partner in Gen.Choose(-1, 95)
           select new LineFinding(status, (sbyte)partner);

    private static Gen<Region> Regions
        => from kind in Gen.Elements(Enum.GetValues<RegionKind>())
           from places in Gen.ArrayOf(Gen.Choose(short.MinValue, short.MaxValue), 4)
           select new Region(kind, (short)places[0], (short)places[1], (short)places[2], (short)places[3]);
}
