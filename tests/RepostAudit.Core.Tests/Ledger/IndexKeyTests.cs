using FsCheck.Xunit;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Tests.Ledger;

public class IndexKeyTests
{
    [Property]
    public void The_highest_bit_alone_tells_a_rare_key_from_a_plain_one(int kind, int what)
    {
        var (plain, rare) = (IndexKey.Of($"{kind}", $"{what}"), IndexKey.Rare($"{kind}", $"{what}"));

        Assert.False(plain.IsRare);
        Assert.True(rare.IsRare);
        Assert.Equal(1UL << 63, plain.Value ^ rare.Value);
    }

    [Fact]
    public void Keys_of_different_kinds_differ()
        => Assert.NotEqual(IndexKey.Rare("title", "x"), IndexKey.Rare("nickname", "x"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    [InlineData(1, ReadingBounds.MaxPerRareKey + 1)]
    public void Bounds_outside_their_range_are_refused(int perKey, int perRareKey)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingBounds(perKey, perRareKey));
}
