namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>What exactly a test asks. Some detectors ask several questions.</summary>
public enum Question
{
    /// <summary>Does a unit upload its own old captures again?</summary>
    OldCaptures,

    /// <summary>Do several units share captures?</summary>
    SharedCaptures,

    /// <summary>Does a unit's count land on its quota?</summary>
    LandingOnQuota,

    /// <summary>Did the whole county land on a raised quota?</summary>
    CountyLandingOnQuota,

    /// <summary>Does a unit upload in the last hours?</summary>
    LastMinute,

    /// <summary>Did the whole county?</summary>
    CountyLastMinute,

    /// <summary>Do uploads follow each other at a constant spacing?</summary>
    EvenSpacing,

    /// <summary>Do uploads come at the same time every day?</summary>
    SameClock,

    /// <summary>Do one or two people upload nearly everything?</summary>
    FewPeople,

    /// <summary>Do more people upload than work there?</summary>
    MorePeopleThanStaff,

    /// <summary>Did a unit jump from the bottom and fall back?</summary>
    JumpAndCollapse,

    /// <summary>Is the quota above what the people there can do?</summary>
    QuotaAboveCapacity,

    /// <summary>Does a parent pass on more than its own target?</summary>
    PassedOnWithMarkup,

    /// <summary>Does a unit upload at night?</summary>
    AtNight,

    /// <summary>Did the whole county?</summary>
    CountyAtNight,
}

public static class Questions
{
    /// <summary>The detector that asks it.</summary>
    public static Detector Detector(this Question question) => question switch
    {
        Question.OldCaptures => Findings.Detector.Recycled,
        Question.SharedCaptures => Findings.Detector.Ring,
        Question.LandingOnQuota or Question.CountyLandingOnQuota => Findings.Detector.QuotaBunching,
        Question.LastMinute or Question.CountyLastMinute => Findings.Detector.DeadlineBurst,
        Question.EvenSpacing or Question.SameClock => Findings.Detector.MachineTiming,
        Question.FewPeople or Question.MorePeopleThanStaff => Findings.Detector.Concentration,
        Question.JumpAndCollapse => Findings.Detector.JumpCollapse,
        Question.QuotaAboveCapacity => Findings.Detector.InfeasibleQuota,
        Question.PassedOnWithMarkup => Findings.Detector.QuotaCascade,
        Question.AtNight or Question.CountyAtNight => Findings.Detector.AfterHours,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
    };

    /// <summary>
    /// Its share of the error budget, 0..1; all together 1, and 0 for questions that chance has no part in. Where what is looked for leaves no doubt once it is there (hundreds of shared captures, runs at
    /// five seconds), little of the budget is needed; where it shows in few uploads or weeks, more; a jump rests on one week or two.
    /// </summary>
    public static double BudgetShare(this Question question) => question switch
    {
        Question.QuotaAboveCapacity or Question.PassedOnWithMarkup => 0,
        Question.SharedCaptures or Question.SameClock => 0.02,
        Question.FewPeople => 0.03,
        Question.MorePeopleThanStaff or Question.CountyLandingOnQuota or Question.CountyLastMinute or Question.CountyAtNight => 0.04,
        Question.EvenSpacing => 0.05,
        Question.AtNight => 0.06,
        Question.OldCaptures or Question.LastMinute => 0.08,
        Question.LandingOnQuota => 0.1,
        Question.JumpAndCollapse => 0.4,
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
    };
}
