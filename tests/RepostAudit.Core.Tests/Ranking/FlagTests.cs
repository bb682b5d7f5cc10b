using RepostAudit.Core.Ranking;

namespace RepostAudit.Core.Tests.Ranking;

public class FlagTests
{
    private static readonly RankInterval[] Certain = [.. Enumerable.Range(1, 6).Select(rank => new RankInterval(rank, rank))];

    [Fact]
    public void The_summoned_places_are_red_and_as_many_above_them_yellow()
        => Assert.Equal([null, null, FlagColour.Yellow, FlagColour.Yellow, FlagColour.Red, FlagColour.Red], Colours(new RankingPolicy { SummonedPlaces = 2 }));

    [Fact]
    public void How_many_are_yellow_is_the_county_s_to_say()
        => Assert.Equal([null, FlagColour.Yellow, FlagColour.Yellow, FlagColour.Yellow, FlagColour.Yellow, FlagColour.Red], Colours(new RankingPolicy { SummonedPlaces = 1, YellowPlaces = 4 }));

    [Theory]
    [InlineData(5, 6, true)]
    [InlineData(4, 6, false)]
    public void A_red_flag_is_warranted_only_where_the_unit_is_certainly_among_the_last(int low, int high, bool warranted)
        => Assert.Equal(new Flag(FlagColour.Red, warranted), Of(5, new RankInterval(low, high)));

    [Theory]
    [InlineData(3, 4, true)]
    [InlineData(3, 6, true)]
    [InlineData(2, 4, false)]
    public void A_yellow_flag_is_warranted_where_the_unit_is_certainly_no_better_off(int low, int high, bool warranted)
        => Assert.Equal(new Flag(FlagColour.Yellow, warranted), Of(3, new RankInterval(low, high)));

    [Fact]
    public void Who_may_be_first_in_truth_has_no_warranted_flag_however_many_places_there_are()
    {
        var flags = Flag.Of([2, 1], [new(1, 2), new(1, 2)], new RankingPolicy { SummonedPlaces = 9 });

        Assert.Equal([null, new Flag(FlagColour.Red, false)], flags);
    }

    private static IEnumerable<FlagColour?> Colours(RankingPolicy policy) => Flag.Of([6, 5, 4, 3, 2, 1], Certain, policy).Select(flag => flag?.Colour);

    private static Flag? Of(int place, RankInterval interval)
        => Flag.Of([6, 5, 4, 3, 2, 1], [.. Certain.Select((certain, i) => i == place ? interval : certain)], new RankingPolicy { SummonedPlaces = 2 })[place];
}
