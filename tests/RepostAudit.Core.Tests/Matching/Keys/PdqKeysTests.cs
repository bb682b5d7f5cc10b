using FsCheck.Xunit;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Matching.Keys;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Keys;

public class PdqKeysTests
{
    [Property]
    public bool Hashes_within_the_bound_always_share_a_key(int seed)
    {
        var one = Enumerable.Range(0, 256).Where(bit => Scramble(seed, bit) % 2 == 0).ToHashSet();
        var flips = Enumerable.Range(0, 256).OrderBy(bit => Scramble(seed + 1, bit)).Take(Matcher.FarthestDistance);
        var other = one.ToHashSet();
        other.SymmetricExceptWith(flips);

        return PdqKeys.Of(Hash(one)).Intersect(PdqKeys.Of(Hash(other))).Any();
    }

    [Fact]
    public void The_spread_out_worst_case_still_shares_a_key()
    {
        // 10 flips, each in a part of its own, leave one of the eleven parts alone.
        var flips = Enumerable.Range(0, 10).Select(i => i * 256 / 11);

        Assert.Single(PdqKeys.Of(Hash()).Intersect(PdqKeys.Of(Hash(flips))));
    }

    [Fact]
    public void Every_bit_changes_exactly_one_of_the_11_keys()
    {
        var keys = PdqKeys.Of(Hash(3, 99)).ToList();

        Assert.Equal(11, keys.Distinct().Count());
        Assert.All(Enumerable.Range(0, 256).Except([3, 99]), bit => Assert.Single(PdqKeys.Of(Hash(3, 99, bit)).Except(keys)));
    }
}
