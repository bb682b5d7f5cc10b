namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>What a finding is about. In files they are written in lower case with underscores, such as <c>quota_bunching</c>; the names never change.</summary>
public enum Detector
{
    /// <summary>A unit's own old captures are uploaded again.</summary>
    Recycled,

    /// <summary>Several units share captures, again and again.</summary>
    Ring,

    /// <summary>What counts lands on the quota or just above.</summary>
    QuotaBunching,

    /// <summary>Uploads come in the last hours, against the unit's habit.</summary>
    DeadlineBurst,

    /// <summary>Uploads come as a machine would send them.</summary>
    MachineTiming,

    /// <summary>One or two people upload nearly everything, or more people upload than work there.</summary>
    Concentration,

    /// <summary>At the bottom, then far up for one week, then back.</summary>
    JumpCollapse,

    /// <summary>The quota asks for more than there are people or hours.</summary>
    InfeasibleQuota,

    /// <summary>A parent passes on far more than its own target.</summary>
    QuotaCascade,

    /// <summary>Uploads come at night.</summary>
    AfterHours,
}

public static class DetectorNames
{
    /// <summary>The name in files.</summary>
    public static string Name(this Detector detector) => detector switch
    {
        Detector.Recycled => "recycled",
        Detector.Ring => "ring",
        Detector.QuotaBunching => "quota_bunching",
        Detector.DeadlineBurst => "deadline_burst",
        Detector.MachineTiming => "machine_timing",
        Detector.Concentration => "concentration",
        Detector.JumpCollapse => "jump_collapse",
        Detector.InfeasibleQuota => "infeasible_quota",
        Detector.QuotaCascade => "quota_cascade",
        Detector.AfterHours => "after_hours",
        _ => throw new ArgumentOutOfRangeException(nameof(detector), detector, null),
    };
}
