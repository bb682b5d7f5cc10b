using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Bench.Detecting.Power;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;
using RepostAudit.Simulation.Truth;

namespace RepostAudit.Bench.Tests.Detecting;

public class CountyScoreTests
{
    private static readonly IsoWeek First = new(2026, 20);
    private static readonly Description Nothing = new(Effect.Exact(1, 1), new Figures.Part(1, 1), new([], [], []), []);

    [Fact]
    public void A_finding_of_the_type_at_one_of_its_units_in_one_of_its_weeks_finds_an_episode()
    {
        var score = Score([Episode("after_hours", "u0", 5, 6, 7)], (Question.AtNight, ["u0"], [7, 8]));

        Assert.True(score.Episodes[0].IsFound);
        Assert.Equal([Verdict.True, Verdict.False], score.Cells.Select(cell => cell.Verdict));
        Assert.Equal(Verdict.True, score.Rows[0].Verdict);
    }

    [Fact]
    public void A_finding_in_other_weeks_or_of_another_unit_is_false()
    {
        var score = Score([Episode("after_hours", "u0", 5)], (Question.AtNight, ["u0"], [4]), (Question.AtNight, ["u1"], [5]));

        Assert.False(score.Episodes[0].IsFound);
        Assert.All(score.Rows, row => Assert.Equal(Verdict.False, row.Verdict));
    }

    [Fact]
    public void A_finding_where_something_else_went_on_is_related()
    {
        var score = Score([Episode("ring", "u0", 5)], (Question.AtNight, ["u0"], [5]));

        Assert.False(score.Episodes[0].IsFound);
        Assert.Equal(Verdict.Related, score.Rows[0].Verdict);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_jump_may_be_named_one_week_off(int week, bool isFound)
        => Assert.Equal(isFound, Score([Episode("jump_collapse", "u0", 5)], (Question.JumpAndCollapse, ["u0"], [week])).Episodes[0].IsFound);

    [Fact]
    public void A_ring_is_asked_for_its_originator()
    {
        var ring = Episode("ring", "u0", 5) with { Units = [Unit("u0"), Unit("u1"), Unit("u2")] };

        Assert.Equal([true], Score([ring], (Question.SharedCaptures, ["u0", "u2"], [5])).Originators);
        Assert.Equal([false], Score([ring], (Question.SharedCaptures, ["u2", "u0"], [5])).Originators);
        Assert.Empty(Score([ring], (Question.SharedCaptures, ["u2"], [5])).Originators);
    }

    [Fact]
    public void A_unit_that_is_said_to_land_on_a_raised_quota_is_blamed_for_it()
    {
        var raise = Episode("quota_bunching", "u0", 5) with { Units = [], CountyDriven = true, Subtype = "quota_raised" };

        var score = Score([raise], (Question.LandingOnQuota, ["u1"], [4, 5]), (Question.CountyLandingOnQuota, [], [5]));

        Assert.Equal(1, score.Cells.Count(cell => cell.BlamesForRaise));
        Assert.True(score.Episodes[0].IsFound);
    }

    [Theory]
    [InlineData(0.47, "weak")]
    [InlineData(0.48, "medium")]
    [InlineData(0.60, "strong")]
    public void Strength_begins_at_its_bound(double strength, string band)
        => Assert.Equal(band, Bands.Strength(Episode("after_hours", "u0", 5) with { Strength = strength }));

    private static CountyScore Score(Episode[] episodes, params (Question Question, string[] Units, int[] Weeks)[] findings)
    {
        Unit[] units = [new(Unit("u0"), "a"), new(Unit("u1"), "b"), new(Unit("u2"), "c")];
        var activity = Activity.Of([], new County(units, new Dictionary<(IsoWeek, UnitId), int>()), First, 12);
        Finding[] found = [.. findings.Select(of => new Finding(new(of.Question, [.. of.Units.Select(unit => unit[1] - '0')], of.Weeks, 0.001, () => Nothing), 0.01, Nothing))];
        var county = new SimulatedCounty(new SimulationSettings(1), units, new Dictionary<(IsoWeek, UnitId), int>(), [], episodes, [], SimulationSummary.Empty);
        return CountyScore.Of(new Inquired(county, new Inquiry(activity, new DetectorSettings(), found, [], [])));
    }

    private static Episode Episode(string type, string unit, params int[] weeks)
        => new(1, type, "", false, [Unit(unit)], [.. weeks.Select(First.Add)], 0.5, 0.5, 40, []);

    private static UnitId Unit(string id) => UnitId.Parse(id).OrThrow();
}
