using FsCheck.Xunit;

using RepostAudit.Core.Fingerprints;

namespace RepostAudit.Core.Tests.Fingerprints;

public class PdqHashTests
{
    [Property]
    public bool What_is_written_is_read_back(ulong a, ulong b, ulong c, ulong d)
        => PdqHash.Parse(new PdqHash(a, b, c, d).ToString()) is { Ok: true } parsed && parsed.Value == new PdqHash(a, b, c, d);

    [Property]
    public bool Case_does_not_matter(ulong a, ulong b)
        => PdqHash.Parse(new PdqHash(a, b, b, a).ToString().ToUpperInvariant()).Value == new PdqHash(a, b, b, a);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d8f8f0cee0f4a84f")]
    [InlineData("x8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22")]
    [InlineData("+8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22")]
    [InlineData(" d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22")]
    public void Anything_but_64_digits_is_refused_with_the_way_to_mend_it(string? text)
        => Assert.Contains("64 hexadecimal digits", PdqHash.Parse(text).Error, StringComparison.Ordinal);

    [Fact]
    public void The_first_digit_holds_the_highest_bits()
    {
        var hash = PdqHash.Parse("8" + new string('0', 62) + "1").OrThrow();
        Assert.Equal([0, 255], Enumerable.Range(0, PdqHash.BitCount).Where(bit => hash[bit]));
    }

    [Property]
    public bool Distance_counts_the_bits_that_differ(ulong a, ulong b, ulong c, ulong d)
    {
        var (left, right) = (new PdqHash(a, b, c, d), new PdqHash(d, a, b, c));
        return left.Distance(right) == Enumerable.Range(0, PdqHash.BitCount).Count(bit => left[bit] != right[bit]);
    }

    [Property]
    public bool Distance_is_the_same_both_ways_and_none_to_itself_alone(ulong a, ulong b, ulong c, ulong d)
    {
        var (left, right) = (new PdqHash(a, b, c, d), new PdqHash(c, b, a, d));
        return left.Distance(right) == right.Distance(left)
            && left.Distance(left) == 0
            && (left.Distance(right) == 0) == (left == right);
    }

    [Property]
    public bool A_detour_is_never_shorter(ulong a, ulong b, ulong c, ulong d)
    {
        var (from, over, to) = (new PdqHash(a, b, c, d), new PdqHash(b, ~c, d, a), new PdqHash(c, d, a ^ b, b));
        return from.Distance(to) <= from.Distance(over) + over.Distance(to);
    }

    [Fact]
    public void Opposite_hashes_are_256_bits_apart()
        => Assert.Equal(256, default(PdqHash).Distance(new(~0UL, ~0UL, ~0UL, ~0UL)));
}
