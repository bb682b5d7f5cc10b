using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation;

/// <summary>What decides a simulated county. Equal settings give an equal county.</summary>
/// <param name="Seed">0 and up; every draw follows from it.</param>
public sealed record SimulationSettings(int Seed)
{
    public const int FewestWeeks = 8, MostWeeks = 260, FewestUnits = 10, MostUnits = 500;
    public const double LeastCap = 0.1, MostCap = 40;

    /// <summary>How many weeks, 8 to 260: an episode needs weeks before it to differ from.</summary>
    public int Weeks { get; init => field = InRange(value, FewestWeeks, MostWeeks); } = 26;

    /// <summary>How many units upload, 10 to 500; the county and its towns come on top.</summary>
    public int Units { get; init => field = InRange(value, FewestUnits, MostUnits); } = 70;

    public GamingLevel Gaming { get; init; } = GamingLevel.Mixed;

    public QuotaPolicy Policy { get; init; } = QuotaPolicy.Ranked;

    /// <summary>Reposts per member of staff and week that no quota exceeds under <see cref="QuotaPolicy.Capped"/>, 0.1 to 40.</summary>
    public double CapPerStaff { get; init => field = InRange(value, LeastCap, MostCap); } = 1;

    /// <summary>The first week of the ledger.</summary>
    public IsoWeek FirstWeek { get; init; } = new(2026, 20);

    private static T InRange<T>(T value, T least, T most)
        where T : IComparable<T>
        => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{least} to {most}");
}
