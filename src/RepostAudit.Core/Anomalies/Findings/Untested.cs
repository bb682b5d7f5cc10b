namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>Why a question was not asked.</summary>
public enum Lack
{
    /// <summary>The county has fewer than three units that upload, so there are no peers.</summary>
    Peers,

    /// <summary>There are fewer than four weeks with uploads, so there is no habit.</summary>
    Weeks,

    /// <summary>There are too few uploads.</summary>
    Uploads,

    /// <summary>There are no quotas.</summary>
    Quotas,

    /// <summary>Nobody says how many work there.</summary>
    Staff,

    /// <summary>Nobody says who uploaded.</summary>
    Submitters,
}

/// <summary>A question that was not asked for want of data; that nothing was found says nothing then.</summary>
/// <param name="Question">The question.</param>
/// <param name="Unit">The unit; null for all of them.</param>
/// <param name="Lack">What there is too little of.</param>
public sealed record Untested(Question Question, int? Unit, Lack Lack);
