using System.Collections.Concurrent;

namespace RepostAudit.Simulation.Tests;

/// <summary>Counties that several tests look at, each made once.</summary>
internal static class Counties
{
    private static readonly ConcurrentDictionary<SimulationSettings, Lazy<SimulatedCounty>> Made = [];

    /// <summary>Seeds of counties of all levels, as test cases.</summary>
    public static TheoryData<int, GamingLevel> All => new()
    {
        { 1, GamingLevel.Mixed }, { 2, GamingLevel.Weak }, { 3, GamingLevel.Medium }, { 4, GamingLevel.Strong }, { 5, GamingLevel.None }, { 6, GamingLevel.Mixed }, { 7, GamingLevel.Weak },
    };

    public static SimulatedCounty Of(int seed, GamingLevel gaming, QuotaPolicy policy = QuotaPolicy.Ranked)
        => Of(new SimulationSettings(seed) { Gaming = gaming, Policy = policy });

    public static SimulatedCounty Of(SimulationSettings settings) => Made.GetOrAdd(settings, asked => new(() => CountySimulation.Of(asked))).Value;
}
