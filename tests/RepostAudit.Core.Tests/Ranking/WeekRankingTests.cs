using RepostAudit.Core.Ranking;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Ranking;

public class WeekRankingTests
{
    private static readonly IsoWeek Week = new(2024, 10);

    [Fact]
    public void Ties_share_the_better_rank_and_skip_the_next()
        => Assert.Equal([1, 2, 2, 4], Placing.Of([9, 5, 5, 1], 0).Select(placing => placing.Rank));

    [Fact]
    public void The_bottom_places_are_summoned_with_all_who_tie_at_the_border()
        => Assert.Equal([false, false, true, true, true], Placing.Of([9, 8, 3, 3, 1], 2).Select(placing => placing.Summoned));

    [Fact]
    public void Who_ties_with_the_first_is_never_summoned()
        => Assert.All(Placing.Of([4, 4, 4], 3), placing => Assert.False(placing.Summoned));

    [Fact]
    public void Duplicates_lift_the_raw_rank_and_not_the_audited_one()
    {
        var ranked = Rank(County.Unknown, new RankingPolicy { SummonedPlaces = 1 }, Tally("honest", counted: 8), Tally("gamer", counted: 3, duplicate: 9), Tally("third", counted: 5));

        Assert.Equal((2, 1), (ranked["honest"].Raw!.Rank, ranked["honest"].Audited!.Rank));
        Assert.Equal((1, 3), (ranked["gamer"].Raw!.Rank, ranked["gamer"].Audited!.Rank));
        Assert.True(ranked["gamer"].Audited!.Summoned);
        Assert.True(ranked["third"].Raw!.Summoned);
    }

    [Fact]
    public void A_unit_that_units_csv_does_not_know_has_no_rank()
    {
        var county = new County([new Unit(Unit("u1"), "One"), new Unit(Unit("u2"), "Two")], new Dictionary<(IsoWeek, UnitId), int>());

        var ranked = Rank(county, new RankingPolicy(), Tally("u1", counted: 2), Tally("u2", counted: 1), Tally("typo", counted: 50));

        Assert.Equal(Unranked.UnknownUnit, ranked["typo"].Unranked);
        Assert.Equal(1, ranked["u1"].Raw!.Rank);
    }

    [Fact]
    public void By_attainment_a_unit_without_a_quota_has_no_rank_and_none_is_guessed()
    {
        var ranked = Rank(County.Unknown, new RankingPolicy { Basis = RankingBasis.Attainment }, Tally("small", counted: 5, quota: 5), Tally("large", counted: 20, quota: 40), Tally("none", counted: 99));

        Assert.Equal((1, 2), (ranked["small"].Audited!.Rank, ranked["large"].Audited!.Rank));
        Assert.Equal(Unranked.NoQuota, ranked["none"].Unranked);
    }

    [Fact]
    public void Per_head_a_unit_without_a_staff_figure_has_no_rank_and_the_reason_is_named()
    {
        var county = new County([new Unit(Unit("small"), "", Staff: 4), new Unit(Unit("large"), "", Staff: 40), new Unit(Unit("silent"), ""), new Unit(Unit("empty"), "", Staff: 0)], new Dictionary<(IsoWeek, UnitId), int>());

        var ranked = Rank(county, new RankingPolicy { Basis = RankingBasis.PerStaff }, Tally("small", counted: 5), Tally("large", counted: 20), Tally("silent", counted: 99), Tally("empty", counted: 99));

        Assert.Equal((1, 2), (ranked["small"].Audited!.Rank, ranked["large"].Audited!.Rank));
        Assert.Equal((Unranked.NoStaff, Unranked.NoStaff), (ranked["silent"].Unranked, ranked["empty"].Unranked));
    }

    [Fact]
    public void The_worth_of_a_week_says_what_the_counts_bear_out()
    {
        var worth = WeekRanking.Weeks(
            [Tally("a", counted: 120), Tally("b", counted: 100, duplicate: 90), Tally("c", counted: 95), Tally("d", counted: 60), Tally("e", counted: 58), Tally("f", counted: 10)],
            County.Unknown,
            new RankingPolicy { SummonedPlaces = 1 })[0].Worth;

        Assert.Equal(new OrderWorth(6, 15, 10, 3, 1), worth.Audited);
        Assert.Equal((Unit("b"), Unit("c")), (worth.Units[0].TiedWith[0], worth.Units[0].TiedWith[1]));
        Assert.Equal((48, 49), (worth.FewestUploads, worth.Units[5].Border.ToEscape));
        Assert.Equal(new Flag(FlagColour.Red, true), worth.Units[5].Audited);
        Assert.Equal(new Flag(FlagColour.Yellow, false), worth.Units[4].Audited);
        Assert.Equal(13 / 15.0, worth.TauB!.Value, 12);
    }

    [Fact]
    public void A_week_in_which_nobody_has_a_rank_is_worth_nothing()
    {
        var worth = WeekRanking.Weeks([new Tally(Week, null, new Counts(3, 0, 0), null)], County.Unknown, new RankingPolicy())[0].Worth;

        Assert.Equal(new OrderWorth(0, 0, 0, 0, 0), worth.Audited);
        Assert.Equal((null, null, null), (worth.TauB, worth.FewestUploads, worth.Audited.Share));
    }

    [Fact]
    public void Each_week_is_ranked_by_itself()
    {
        var other = Tally("u1", counted: 1) with { Week = new IsoWeek(2024, 11) };

        var ranked = WeekRanking.Of([Tally("u1", counted: 1), Tally("u2", counted: 2), other], County.Unknown, new RankingPolicy());

        Assert.Equal([2, 1, 1], ranked.Select(row => row.Raw!.Rank));
    }

    private static Tally Tally(string unit, int counted, int duplicate = 0, int rejected = 0, int? quota = null)
        => new(Week, Unit(unit), new Counts(counted, duplicate, rejected), quota);

    private static Dictionary<string, RankedTally> Rank(County county, RankingPolicy policy, params Tally[] tallies)
        => WeekRanking.Of(tallies, county, policy).ToDictionary(row => row.Tally.Unit.ToString()!);
}
