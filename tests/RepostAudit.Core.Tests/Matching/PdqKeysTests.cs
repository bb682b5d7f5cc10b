using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Matching;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching;

public class PdqKeysTests
{
    [Property]
    public bool Hashes_within_the_bound_always_find_each_other(int seed)
    {
        var one = Enumerable.Range(0, 256).Where(bit => Scramble(seed, bit) % 2 == 0).ToHashSet();
        var flips = Enumerable.Range(0, 256).OrderBy(bit => Scramble(seed + 1, bit)).Take(PdqHash.MatchBound);
        var other = one.ToHashSet();
        other.SymmetricExceptWith(flips);

        return PdqKeys.ToAsk(Hash(one)).Intersect(PdqKeys.ToFile(Hash(other))).Any();
    }

    [Fact]
    public void The_spread_out_worst_case_still_shares_a_key()
    {
        // 31 flips over 16 parts: fifteen parts get two, one part gets one.
        var flips = Enumerable.Range(0, 31).Select(i => i / 2 * 16 + i % 2 * 8);

        Assert.NotEmpty(PdqKeys.ToAsk(Hash()).Intersect(PdqKeys.ToFile(Hash(flips))));
    }

    [Fact]
    public void A_hash_is_filed_under_16_keys_and_asked_for_under_272()
    {
        Assert.Equal(16, PdqKeys.ToFile(Hash(3, 99)).Distinct().Count());
        Assert.Equal(272, PdqKeys.ToAsk(Hash(3, 99)).Distinct().Count());
    }

    // A fixed mixing of two numbers (the finaliser of SplitMix64), so that a failing seed fails again.
    private static ulong Scramble(int seed, int value)
    {
        var z = ((ulong)(uint)seed << 32 | (uint)value) + 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
