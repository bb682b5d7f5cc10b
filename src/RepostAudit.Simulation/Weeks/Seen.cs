namespace RepostAudit.Simulation.Weeks;

/// <summary>What the recogniser makes of an upload.</summary>
internal enum Seen
{
    NotYet,
    Counted,

    /// <summary>A copy, recognised as one.</summary>
    Duplicate,

    /// <summary>A capture of its own, taken for a copy of something else.</summary>
    Mistaken,
    Rejected,
}
