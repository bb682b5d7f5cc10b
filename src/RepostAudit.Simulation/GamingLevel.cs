namespace RepostAudit.Simulation;

/// <summary>How strongly units game, where they do.</summary>
public enum GamingLevel
{
    /// <summary>No unit games; county-driven effects and innocent oddities stay.</summary>
    None,
    Weak,
    Medium,
    Strong,

    /// <summary>Each episode is weak, medium or strong by chance.</summary>
    Mixed,
}
