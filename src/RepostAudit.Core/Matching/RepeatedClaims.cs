namespace RepostAudit.Core.Matching;

/// <summary>
/// What it means that somebody claims the same article in the same channel again. By a county's policy that may be the same act, whatever the pictures show;
/// another may want several proofs of one.
/// </summary>
public enum RepeatedClaims
{
    /// <summary>Nothing: the pictures decide.</summary>
    Off,

    /// <summary>The later upload is a duplicate.</summary>
    Duplicate,

    /// <summary>The later upload counts, and a person is asked to look.</summary>
    Review,
}
