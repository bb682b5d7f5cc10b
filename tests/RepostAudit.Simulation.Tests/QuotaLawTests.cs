namespace RepostAudit.Simulation.Tests;

public sealed class QuotaLawTests
{
    public static TheoryData<int, GamingLevel> All => Counties.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_parent_passes_on_less_than_16_percent_more_than_it_was_asked_unless_it_is_labelled(int seed, GamingLevel gaming)
    {
        var county = Counties.Of(seed, gaming);
        var cascades = county.Episodes.Where(episode => episode.Type == "quota_cascade").ToList();

        Assert.All(county.Units.Where(unit => unit.Level is "county" or "town"), parent => Assert.All(county.Quotas.Keys.Select(key => key.Week).Distinct(), week =>
        {
            var passedOn = county.Units.Where(unit => unit.Parent == parent.Id).Sum(unit => county.Quotas.GetValueOrDefault((week, unit.Id)));
            var markup = passedOn / (double)county.Quotas[(week, parent.Id)];
            if (cascades.Any(cascade => cascade.Units[0] == parent.Id && cascade.Weeks.Contains(week)))
            {
                Assert.InRange(markup, 1.2, 1.9);
            }
            else
            {
                Assert.InRange(markup, passedOn == 0 ? 0 : 0.97, 1.16);
            }
        }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_asked_can_be_done_unless_it_is_labelled(int seed, GamingLevel gaming)
    {
        var county = Counties.Of(seed, gaming);
        var units = county.Units.ToDictionary(unit => unit.Id);
        var labelled = county.Episodes.Where(episode => episode.Type == "infeasible_quota").SelectMany(episode => episode.Weeks.Select(week => (week, episode.Units[0]))).ToHashSet();

        Assert.All(county.Quotas.Where(quota => units[quota.Key.Unit].Level is "department" or "village"), quota =>
        {
            var unit = units[quota.Key.Unit];
            Assert.Equal(labelled.Contains(quota.Key), quota.Value > 40 * unit.Staff || quota.Value > unit.Population);
            Assert.Equal(0, quota.Value % 5);
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_new_unit_has_no_quota_before_it_exists(int seed, GamingLevel gaming)
    {
        var county = Counties.Of(seed, gaming);

        Assert.All(county.Decoys.Where(decoy => decoy.Kind == "new_unit"), decoy =>
        {
            Assert.DoesNotContain((decoy.Weeks[0].Add(-1), decoy.Units[0]), county.Quotas);
            Assert.Contains((decoy.Weeks[0], decoy.Units[0]), county.Quotas);
        });
    }
}
