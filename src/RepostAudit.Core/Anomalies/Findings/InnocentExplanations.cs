namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>What may explain a finding without anybody having done wrong.</summary>
public enum Innocent
{
    PressedTwice,
    Outage,
    AskedToSendAgain,
    RecogniserMistake,
    ExamplePassedRound,
    SharedClerk,
    SameEvent,
    OneUploadsForOthers,
    SteadyUnit,
    DemandingQuota,
    RoundNumbers,
    CountyRaise,
    StopsWhenDone,
    Procrastination,
    LateArticle,
    SeveralPicturesAtOnce,
    QueueSentLater,
    FixedHabit,
    Reminder,
    AssistantForTheOffice,
    Collected,
    Transfers,
    OldFigures,
    Helpers,
    RegressionToTheMean,
    CatchingUp,
    FeaturedStory,
    ShiftWork,
    NightEvent,
    OnDuty,
    Holiday,
}

/// <summary>An innocent explanation, and what became of it.</summary>
/// <param name="What">The explanation.</param>
/// <param name="IsAllowedFor">Whether the test allows for it, so that it alone would not have made the finding; else the figures cannot tell, and the unit is to be asked.</param>
public readonly record struct Considered(Innocent What, bool IsAllowedFor);

public static class InnocentExplanations
{
    /// <summary>Those that were considered for a question; first what the test allows for, then what only the unit can say.</summary>
    public static IReadOnlyList<Considered> Of(Question question) => question switch
    {
        Question.OldCaptures => List([Innocent.PressedTwice, Innocent.Outage, Innocent.RecogniserMistake], [Innocent.AskedToSendAgain]),
        Question.SharedCaptures => List([Innocent.ExamplePassedRound, Innocent.SharedClerk, Innocent.SameEvent, Innocent.RecogniserMistake], [Innocent.OneUploadsForOthers]),
        Question.LandingOnQuota => List([Innocent.SteadyUnit, Innocent.DemandingQuota, Innocent.RoundNumbers, Innocent.CountyRaise], [Innocent.StopsWhenDone]),
        Question.LastMinute => List([Innocent.Procrastination, Innocent.CountyRaise, Innocent.LateArticle], [Innocent.Outage, Innocent.OnDuty]),
        Question.EvenSpacing => List([Innocent.SeveralPicturesAtOnce], [Innocent.QueueSentLater]),
        Question.SameClock => List([Innocent.FixedHabit], [Innocent.Reminder, Innocent.QueueSentLater]),
        Question.FewPeople => List([Innocent.AssistantForTheOffice], [Innocent.Collected, Innocent.Holiday]),
        Question.MorePeopleThanStaff => List([Innocent.Transfers, Innocent.SharedClerk], [Innocent.OldFigures, Innocent.Helpers]),
        Question.JumpAndCollapse => List([Innocent.RegressionToTheMean, Innocent.CatchingUp, Innocent.CountyRaise], [Innocent.FeaturedStory, Innocent.Holiday]),
        Question.AtNight => List([Innocent.ShiftWork, Innocent.NightEvent], [Innocent.OnDuty]),
        Question.QuotaAboveCapacity or Question.PassedOnWithMarkup => List([], [Innocent.OldFigures]),
        Question.CountyLandingOnQuota => List([Innocent.RoundNumbers, Innocent.SteadyUnit], []),
        Question.CountyLastMinute => List([Innocent.Procrastination], [Innocent.LateArticle, Innocent.Outage, Innocent.Holiday]),
        Question.CountyAtNight => List([Innocent.ShiftWork], [Innocent.NightEvent, Innocent.Outage]),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
    };

    private static Considered[] List(Innocent[] allowedFor, Innocent[] toAsk)
        => [.. allowedFor.Select(what => new Considered(what, true)), .. toAsk.Select(what => new Considered(what, false))];
}
