using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Tests;

public sealed class DiceTests
{
    [Fact]
    public void The_bits_are_the_same_on_every_machine_and_in_every_version_of_the_runtime()
    {
        var dice = new Dice(42);

        // xoshiro256** from the state that SplitMix64 gives for 42, as other implementations give it.
        Assert.Equal([0x15780B2E0C2EC716UL, 0x6104D9866D113A7EUL, 0xAE17533239E499A1UL], [dice.Bits(), dice.Bits(), dice.Bits()]);
    }

    [Fact]
    public void A_fork_does_not_depend_on_what_was_drawn()
    {
        var (fresh, used) = (new Dice(7), new Dice(7));
        used.Bits();

        Assert.Equal(fresh.Fork("a", 1, 2).Bits(), used.Fork("a", 1, 2).Bits());
        Assert.NotEqual(fresh.Fork("a", 1, 2).Bits(), fresh.Fork("a", 2, 1).Bits());
        Assert.NotEqual(fresh.Fork("a", 1, 2).Bits(), fresh.Fork("b", 1, 2).Bits());
    }

    [Fact]
    public void What_weighs_more_is_drawn_more_often_and_what_weighs_nothing_never()
    {
        var dice = new Dice(1);
        var drawn = Enumerable.Range(0, 10_000).Select(_ => dice.Weighted([0, 1, 1, 4])).ToList();

        Assert.Equal(0, drawn.Count(i => i is 0 or 2));
        Assert.InRange(drawn.Count(i => i == 3), 7200, 7800);
    }

    [Fact]
    public void Whole_numbers_reach_both_ends()
    {
        var dice = new Dice(1);

        Assert.Equal([3, 4, 5], Enumerable.Range(0, 100).Select(_ => dice.Whole(3, 5)).Distinct().Order());
    }
}
