using RepostAudit.Core.Anomalies.Activities;

namespace RepostAudit.Simulation.Tests;

public sealed class PolicyTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void Without_gaming_no_label_names_a_unit_and_nothing_is_gamed(int seed)
    {
        var county = Counties.Of(seed, GamingLevel.None);

        Assert.All(county.Episodes, episode => Assert.True(episode.CountyDriven && episode.Units.Count == 0));
        Assert.Equal(0, county.Summary.Gamed);
        Assert.NotEmpty(county.Decoys);
    }

    [Fact]
    public void Nobody_games_where_nobody_is_ranked()
    {
        var (ranked, unranked) = (Counties.Of(1, GamingLevel.Mixed), Counties.Of(1, GamingLevel.Mixed, QuotaPolicy.Unranked));

        Assert.Contains(ranked.Episodes, episode => !episode.CountyDriven);
        Assert.DoesNotContain(unranked.Episodes, episode => !episode.CountyDriven);
        Assert.Equal(0, unranked.Summary.Gamed);
        Assert.True(unranked.Summary.Uploads < ranked.Summary.Uploads);
    }

    [Fact]
    public void A_cap_holds_for_every_unit_and_leaves_less_gaming()
    {
        var (ranked, capped) = (Counties.Of(1, GamingLevel.Mixed), Counties.Of(1, GamingLevel.Mixed, QuotaPolicy.Capped));
        var staff = capped.Units.Where(unit => unit.Level is "department" or "village").ToDictionary(unit => unit.Id, unit => unit.Staff!.Value);

        Assert.All(capped.Quotas.Where(quota => staff.ContainsKey(quota.Key.Unit)), quota => Assert.True(quota.Value <= staff[quota.Key.Unit]));
        Assert.True(capped.Episodes.Count < ranked.Episodes.Count);
        Assert.DoesNotContain(capped.Episodes, episode => episode.Type == "infeasible_quota");
    }

    [Fact]
    public void Policies_are_compared_like_with_like()
    {
        var (ranked, unranked) = (Counties.Of(1, GamingLevel.Mixed), Counties.Of(1, GamingLevel.Mixed, QuotaPolicy.Unranked));

        Assert.Equal(ranked.Units, unranked.Units);
        Assert.Equal(ranked.Decoys.Select(decoy => decoy.Kind), unranked.Decoys.Select(decoy => decoy.Kind));
    }

    [Fact]
    public void Uploads_are_honest_or_gamed_or_innocent_copies()
    {
        var summary = Counties.Of(1, GamingLevel.Mixed).Summary;

        Assert.InRange(summary.Honest + summary.Gamed, summary.Uploads * 0.95, summary.Uploads);
        Assert.Equal(summary.Uploads, Counties.Of(1, GamingLevel.Mixed).Uploads.Count);
        Assert.Equal(summary.Counted, Counties.Of(1, GamingLevel.Mixed).Uploads.Count(upload => upload.Decision is Outcome.Counted));
    }
}
