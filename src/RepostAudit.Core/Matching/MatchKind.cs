namespace RepostAudit.Core.Matching;

/// <summary>How a duplicate relates to the upload it repeats.</summary>
public enum MatchKind
{
    /// <summary>The same bytes.</summary>
    Exact,

    /// <summary>The same capture, compressed, resized or converted.</summary>
    Reencoded,

    /// <summary>The same capture, visibly altered.</summary>
    Edited,

    /// <summary>The same post, captured again.</summary>
    Recaptured,

    /// <summary>The same submitter claims the same article in the same channel again, which by policy is the same act, whatever the pictures show.</summary>
    RepeatedClaim,
}

public static class MatchKinds
{
    /// <summary>The kind as files write it.</summary>
    public static string Code(this MatchKind kind) => kind switch
    {
        MatchKind.Exact => "exact",
        MatchKind.Reencoded => "reencoded",
        MatchKind.Edited => "edited",
        MatchKind.Recaptured => "recaptured",
        MatchKind.RepeatedClaim => "repeated_claim",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
