using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Imaging.Skia.Painting;

namespace RepostAudit.Imaging.Tests.Painting;

public class ChanceTests
{
    [Fact]
    public void The_first_numbers_of_seed_0_are_those_of_SplitMix64()
    {
        var chance = new Chance(0);

        Assert.Equal([0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL, 0x06C45D188009454FUL], [chance.Next(), chance.Next(), chance.Next()]);
    }

    [Fact]
    public void A_fork_does_not_depend_on_what_was_drawn_before()
    {
        var (fresh, used) = (new Chance(7), new Chance(7));
        used.Next();

        Assert.Equal(fresh.Fork("names").Next(), used.Fork("names").Next());
        Assert.NotEqual(fresh.Fork("names").Next(), fresh.Fork("faces").Next());
    }

    [Property]
    public Property Numbers_stay_below_their_bound(ulong seed, PositiveInt bound)
        => (new Chance(seed).Below(bound.Get) is var drawn && drawn >= 0 && drawn < bound.Get).ToProperty();

    [Property]
    public Property Shuffling_loses_nothing(ulong seed, int[] items)
        => new Chance(seed).Shuffled(items).Order().SequenceEqual(items.Order()).ToProperty();
}
