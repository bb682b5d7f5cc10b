namespace RepostAudit.Core.Anomalies;

/// <summary>What the detectors take for given. Shares are 0..1.</summary>
public sealed record DetectorSettings
{
    /// <summary>Expected share of false ones among the findings of a report; more than 0, less than 1.</summary>
    public double ErrorBudget { get; init; } = 0.05;

    /// <summary>The last hours before the week ends that count as the last minute, 1 to 24.</summary>
    public int DeadlineHours { get; init; } = 2;

    /// <summary>The night begins at this hour, 18 to 23.</summary>
    public int NightFrom { get; init; } = 22;

    /// <summary>The night ends at this hour, 4 to 8.</summary>
    public int NightUntil { get; init; } = 6;

    /// <summary>The least share of repeated old captures in the weeks of a finding.</summary>
    public double LeastRecycled { get; init; } = 0.08;

    /// <summary>The least share of last-minute uploads in the weeks of a finding.</summary>
    public double LeastLate { get; init; } = 0.4;

    /// <summary>The least share of uploads at night in the weeks of a finding.</summary>
    public double LeastNight { get; init; } = 0.4;

    /// <summary>Fewer staff than this are no crowd in which two people could stand out.</summary>
    public int CrowdFrom { get; init; } = 30;

    /// <summary>The least share of two people's uploads in the weeks of a finding.</summary>
    public double LeastOfTwo { get; init; } = 0.65;

    /// <summary>One repost per person and working hour: what nobody can do more of in a week.</summary>
    public int MostPerPerson { get; init; } = 40;

    /// <summary>A parent passes on too much where the quotas below it add up to this many times its own target.</summary>
    public double CascadeFrom { get; init; } = 1.2;
}
