using System.Globalization;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Skia;
using RepostAudit.Tests;

namespace RepostAudit.Imaging.Tests;

/// <summary>
/// PDQ's own rule of correctness: through its own decoder an implementation lies within distance 10 of the reference
/// wherever quality is 80 or more. The pictures and the reference's answers lie beside the repository, not in it.
/// </summary>
public class PdqReferenceTests
{
    private const int TrustedQuality = 80;

    [Fact]
    public void Through_ImageSharp_every_hash_of_good_quality_lies_within_the_bound() => Check(new ImageSharpDecoder());

    [Fact]
    public void Through_Skia_every_hash_of_good_quality_lies_within_the_bound() => Check(new SkiaDecoder());

    private static void Check(IPictureDecoder decoder)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "..", "shared", "pdq-reference");
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "expected.csv")), "the PDQ reference pictures (shared/pdq-reference) are not beside the repository");
        var rows = File.ReadLines(Path.Combine(folder, "expected.csv")).Skip(1).Select(line => line.Split(','));
        Assert.All(rows, row =>
        {
            var (expected, quality, file) = (PdqHash.Parse(row[0]).OrThrow(), int.Parse(row[1], CultureInfo.InvariantCulture), row[2]);
            var path = Directory.EnumerateFiles(folder, file, SearchOption.AllDirectories).Single();
            var decoded = Assert.IsType<DecodeOutcome.Decoded>(decoder.Decode(File.ReadAllBytes(path), DecodeLimits.Default));
            var actual = PdqHasher.Hash(decoded.Picture.Luma);
            if (quality >= TrustedQuality)
            {
                Assert.InRange(actual.Hash.Distance(expected), 0, PdqHash.DecoderBound);
                Assert.InRange(actual.Quality, TrustedQuality, 100);
            }
            else
            {
                Assert.False(actual.Usable);
            }
        });
    }
}
