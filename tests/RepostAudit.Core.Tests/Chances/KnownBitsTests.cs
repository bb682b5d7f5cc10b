using RepostAudit.Core.Chances;

namespace RepostAudit.Core.Tests.Chances;

/// <summary>Simulated counties, painted screenshots and drawn half-years are the same for ever, because these are.</summary>
public class KnownBitsTests
{
    [Fact]
    public void SplitMix64_gives_the_published_bits()
    {
        var state = 1234567UL;
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL], Enumerable.Range(0, 5).Select(_ => SplitMix64.Next(ref state)));
    }

    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Fnv1a_gives_the_published_hashes(string label, ulong hash) => Assert.Equal(hash, Fnv1a.Of(label));

    [Fact]
    public void A_fraction_is_at_least_0_and_less_than_1() => Assert.Equal((0.0, true), (SplitMix64.Fraction(0), SplitMix64.Fraction(ulong.MaxValue) is < 1 and > 0.999999));
}
