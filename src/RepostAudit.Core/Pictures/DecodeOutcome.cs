namespace RepostAudit.Core.Pictures;

/// <summary>A picture, or the named reason why there is none.</summary>
public abstract record DecodeOutcome
{
    private DecodeOutcome()
    {
    }

    public sealed record Decoded(Picture Picture) : DecodeOutcome;

    /// <param name="Reason">Which of the reasons for which no picture can be had.</param>
    /// <param name="Detail">What was seen, in one English sentence fit for a log, such as the size that is too large.</param>
    public sealed record Refused(Rejection Reason, string Detail) : DecodeOutcome;
}
