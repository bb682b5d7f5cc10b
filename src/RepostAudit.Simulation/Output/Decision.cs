namespace RepostAudit.Simulation.Output;

/// <summary>What the recogniser decided on an upload.</summary>
public enum Decision
{
    Counted,
    Duplicate,
    Rejected,
}
