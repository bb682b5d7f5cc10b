using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Anomalies;

/// <summary>What the detectors take for given. Shares are 0..1; a value outside its range is an <see cref="ArgumentOutOfRangeException"/>.</summary>
public sealed record DetectorSettings
{
    /// <summary>Expected share of false ones among the findings of a report, at most; 0.001 to 0.5.</summary>
    public double ErrorBudget { get; init => field = Within(value, 0.001, 0.5); } = 0.05;

    /// <summary>The last hours before the week ends that count as the last minute, 1 to 24.</summary>
    public int DeadlineHours { get; init => field = Within(value, 1, 24); } = 2;

    /// <summary>The night begins at this hour, 18 to 23.</summary>
    public int NightFrom { get; init => field = Within(value, 18, 23); } = NightHours.Ordinary.From;

    /// <summary>The night ends at this hour, 4 to 8.</summary>
    public int NightUntil { get; init => field = Within(value, 4, 8); } = NightHours.Ordinary.Until;

    /// <summary>The night, wherever a report speaks of it.</summary>
    public NightHours Night => new(NightFrom, NightUntil);

    /// <summary>Fewer staff than this are no crowd in which two people could stand out; 5 to 1000.</summary>
    public int CrowdFrom { get; init => field = Within(value, 5, 1000); } = 30;

    /// <summary>One repost per person and working hour: what nobody can do more of in a week; 1 to 1000.</summary>
    public int MostPerPerson { get; init => field = Within(value, 1, 1000); } = 40;

    /// <summary>A parent passes on too much where the quotas below it add up to this many times its own target; 1 to 10.</summary>
    public double CascadeFrom { get; init => field = Within(value, 1, 10); } = 1.2;

    /// <summary>The least share of repeated old captures in the weeks of a finding.</summary>
    public double LeastRecycled { get; init => field = Within(value, 0, 1); } = 0.08;

    /// <summary>The least share of last-minute uploads in the weeks of a finding.</summary>
    public double LeastLate { get; init => field = Within(value, 0, 1); } = 0.4;

    /// <summary>The least share of uploads at night in the weeks of a finding.</summary>
    public double LeastNight { get; init => field = Within(value, 0, 1); } = 0.4;

    /// <summary>The least share of two people's uploads in the weeks of a finding.</summary>
    public double LeastOfTwo { get; init => field = Within(value, 0, 1); } = 0.7;

    private static T Within<T>(T value, T least, T most)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
