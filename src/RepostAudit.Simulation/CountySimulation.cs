using MathNet.Numerics.Statistics;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Campaigns;
using RepostAudit.Simulation.Gaming;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Oddities;
using RepostAudit.Simulation.Output;
using RepostAudit.Simulation.Truth;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation;

/// <summary>Generates counties. What is modelled, and what is not, stands in docs/simulation.md.</summary>
public static class CountySimulation
{
    /// <summary>A county in memory; equal settings give an equal county. About a second for seventy units and half a year.</summary>
    public static SimulatedCounty Of(SimulationSettings settings)
    {
        var stage = new Stage(settings);
        List<Odd> odds = [.. LastingOddities.Draw(stage), .. PassingOddities.Draw(stage), .. PeopleOddities.Draw(stage)];
        var campaigns = CountyCampaigns.Draw(stage);
        List<Happening> happenings = [.. odds, .. campaigns];
        happenings.ForEach(happening => happening.Prepare(stage));
        stage.Articles.Close();
        stage.Quotas.Settle();

        var games = new GamePlan(stage).Played;
        foreach (var game in games)
        {
            game.Prepare(stage);
        }

        stage.Quotas.Settle();
        Calendar.Run(stage, [.. happenings, .. games]);
        var uploads = LedgerBook.Write(stage);
        List<Episode> episodes = [.. campaigns.Concat(games).Where(scheme => Holds(scheme, stage)).Select((scheme, i) => Label(scheme, stage, i + 1))];
        return new(settings, [.. stage.Places.Select(place => place.Unit)], Quotas(stage), uploads, episodes, [.. odds.Select(odd => odd.Decoy)], SimulationSummary.Of(stage, episodes));
    }

    // A cap undoes what was asked too much.
    private static bool Holds(Scheme scheme, Stage stage) => scheme switch
    {
        InfeasibleQuota quota => quota.Realised(stage) > 0,
        QuotaCascade cascade => 1 + cascade.Realised(stage) >= QuotaCascade.Least,
        QuotaRaised when stage.Settings.Policy is QuotaPolicy.Unranked => false,
        _ => true,
    };

    private static Episode Label(Scheme scheme, Stage stage, int number)
    {
        var leaves = scheme is QuotaCascade ? [] : scheme.Players.Count > 0 ? scheme.Players : stage.Leaves;
        var counts = leaves.SelectMany(leaf => scheme.Weeks.Where(week => week >= leaf.Begins).Select(week => (double)leaf.Weeks[week].Count)).ToList();
        return new(
            number,
            scheme.Type,
            scheme.Subtype,
            scheme.Named.Count == 0,
            scheme.Named,
            [.. scheme.Weeks.Select(stage.IsoWeek)],
            scheme.Strength,
            scheme.Realised(stage),
            counts.Count == 0 ? 0 : counts.Median(),
            scheme.Related);
    }

    private static Dictionary<(IsoWeek Week, UnitId Unit), int> Quotas(Stage stage)
    {
        Dictionary<(IsoWeek, UnitId), int> quotas = [];
        for (var week = 0; week < stage.Weeks; week++)
        {
            foreach (var place in stage.Places)
            {
                if (stage.Quotas[place, week] is { } quota)
                {
                    quotas.Add((stage.IsoWeek(week), place.Unit.Id), quota);
                }
            }
        }

        return quotas;
    }
}
