using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Burden;

public class TargetTests
{
    private static readonly IsoWeek Week = new(2024, 10);

    [Fact]
    public void From_level_to_level_what_is_passed_on_is_set_against_what_was_asked()
    {
        var targets = Of(
            [new(Unit("c"), "", Population: 1000), new(Unit("t"), "", Unit("c"), Staff: 0, Population: 400), new(Unit("v1"), "", Unit("t"), Staff: 4), new(Unit("v2"), "", Unit("t"), Staff: 6)],
            ("c", 100),
            ("t", 120),
            ("v1", 80),
            ("v2", 70));

        Assert.Equal(["c", "t", "v1", "v2"], targets.Select(target => target.Unit.ToString()));
        Assert.Equal([0, 1, 2, 2], targets.Select(target => target.Depth));
        Assert.Equal([1.2, 1.25, null, null], targets.Select(target => target.MarkUp));
        Assert.Equal([10, 12, 20, 70 / 6.0], targets.Select(target => target.PerHead));
        Assert.Equal([0.1, 0.3, null, null], targets.Select(target => target.PerResident));
    }

    [Fact]
    public void A_parent_s_people_are_not_known_where_those_of_one_unit_below_are_not()
    {
        var targets = Of([new(Unit("c"), ""), new(Unit("a"), "", Unit("c"), Staff: 4, Population: 9), new(Unit("b"), "", Unit("c"), Population: 0)], ("c", 10));

        Assert.Equal((null, 9), (targets[0].Staff, targets[0].Population));
    }

    [Fact]
    public void A_target_of_none_has_no_mark_up()
        => Assert.Null(Of([new(Unit("c"), ""), new(Unit("a"), "", Unit("c"))], ("c", 0), ("a", 5))[0].MarkUp);

    [Fact]
    public void Who_has_no_quota_is_left_out_and_those_below_are_not()
        => Assert.Equal(["a"], Of([new(Unit("c"), ""), new(Unit("a"), "", Unit("c"))], ("a", 5)).Select(target => target.Unit.ToString()));

    [Property]
    public bool Where_every_target_is_passed_on_whole_no_mark_up_differs_from_one(PositiveInt[] quotas)
    {
        // Two units below each town, as many towns as there are numbers.
        var units = quotas.SelectMany((_, i) => (Unit[])[new(Unit($"t{i}"), "", Unit("c")), new(Unit($"t{i}a"), "", Unit($"t{i}")), new(Unit($"t{i}b"), "", Unit($"t{i}"))]);
        var asked = quotas.SelectMany((quota, i) => ((string, int)[])[($"t{i}", quota.Get), ($"t{i}a", quota.Get / 3), ($"t{i}b", quota.Get - quota.Get / 3)]);
        var targets = Of([new(Unit("c"), ""), .. units], [("c", Math.Max(1, quotas.Sum(quota => quota.Get))), .. asked]);

        return quotas.Length == 0 || targets.Select(target => target.MarkUp).OfType<double>().All(markUp => markUp == 1);
    }

    private static IReadOnlyList<Target> Of(Unit[] units, params (string Unit, int Quota)[] quotas)
        => Target.Of(Week, new County(units, quotas.ToDictionary(quota => (Week, Unit(quota.Unit)), quota => quota.Quota)));
}
