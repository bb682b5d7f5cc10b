using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Tests.Fingerprints;

public class PdqHasherTests
{
    [Fact]
    public void Hash_and_quality_are_the_authors_own_bit_for_bit()
        => Assert.All(PdqVector.All, vector =>
        {
            var luma = PaintedLuma.Paint(vector.Pattern, vector.Width, vector.Height);
            Assert.Equal(vector.Expected, PdqHasher.Hash(luma, vector.Width, vector.Height));
        });

    [Fact]
    public void So_is_every_bit_of_every_coefficient()
        => Assert.All(PdqVector.All.Where(vector => Math.Min(vector.Width, vector.Height) >= PdqHasher.MinSide), vector =>
        {
            var cells = new float[TentFilter.CellCount];
            var coefficients = new float[CosineTransform.CoefficientCount];
            TentFilter.Apply(PaintedLuma.Paint(vector.Pattern, vector.Width, vector.Height), vector.Width, vector.Height, cells);
            CosineTransform.Apply(cells, coefficients);
            Assert.Equal(vector.Coefficients, Digest(coefficients));
        });

    [Fact]
    public void A_small_plane_hashes_like_its_samples()
    {
        var (luma, plane) = Noise(300, 200);
        Assert.Equal(PdqHasher.Hash(luma, 300, 200), PdqHasher.Hash(plane));
    }

    [Fact]
    public void A_plane_of_even_patches_hashes_like_one_sample_for_each()
    {
        var (luma, small) = Noise(512, 512);
        byte[] doubled = [.. from y in Enumerable.Range(0, 1024) from x in Enumerable.Range(0, 1024) select small.Row(y / 2)[x / 2]];
        Assert.Equal(PdqHasher.Hash(luma, 512, 512), PdqHasher.Hash(new Plane(1024, 1024, doubled)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 600)]
    [InlineData(600, 4)]
    public void A_picture_under_five_samples_on_a_side_has_the_zero_hash_and_no_quality(int width, int height)
        => Assert.Equal(default, PdqHasher.Hash(new float[width * height], width, height));

    [Fact]
    public void Samples_that_do_not_fill_the_size_are_a_bug_in_the_caller()
        => Assert.Throws<ArgumentException>(() => PdqHasher.Hash(new float[99], 10, 10));

    [Theory]
    [InlineData("noise")]
    [InlineData("text")]
    public void Making_a_picture_a_little_brighter_hardly_changes_its_hash(string pattern)
    {
        var luma = PaintedLuma.Paint(pattern, 320, 480);
        var brighter = Array.ConvertAll(luma, sample => sample + 9.7f);
        var (before, after) = (PdqHasher.Hash(luma, 320, 480), PdqHasher.Hash(brighter, 320, 480));
        Assert.InRange(before.Hash.Distance(after.Hash), 0, 4);
        Assert.Equal(before.Quality, after.Quality, tolerance: 1);
    }

    [Fact]
    public void A_blank_picture_has_no_quality_and_noise_has_all_of_it()
    {
        Assert.Equal(0, PdqHasher.Hash(PaintedLuma.Paint("constant", 200, 200), 200, 200).Quality);
        Assert.False(PdqHasher.Hash(PaintedLuma.Paint("constant", 200, 200), 200, 200).Usable);
        Assert.Equal(100, PdqHasher.Hash(PaintedLuma.Paint("noise", 200, 200), 200, 200).Quality);
    }

    [Fact]
    public void Hashing_in_parallel_gives_what_hashing_in_turn_gives()
    {
        var pictures = Enumerable.Range(5, 60).Select(side => PaintedLuma.Paint("fine_noise", side, 3 * side)).ToArray();
        PdqResult Hash(float[] luma) => PdqHasher.Hash(luma, (int)Math.Sqrt(luma.Length / 3), 3 * (int)Math.Sqrt(luma.Length / 3));
        Assert.Equal(pictures.Select(Hash), pictures.AsParallel().AsOrdered().Select(Hash));
    }

    private static (float[] Luma, Plane Plane) Noise(int width, int height)
    {
        var luma = PaintedLuma.Paint("noise", width, height);
        return (luma, new(width, height, Array.ConvertAll(luma, sample => (byte)sample)));
    }

    private static ulong Digest(IEnumerable<float> values)
        => values.Aggregate(14695981039346656037UL, (digest, value) => unchecked((digest ^ BitConverter.SingleToUInt32Bits(value)) * 1099511628211UL));
}
