namespace RepostAudit.Simulation;

/// <summary>What the county asks and what it does with the ranking.</summary>
public enum QuotaPolicy
{
    /// <summary>Units are ranked weekly and those at the bottom summoned.</summary>
    Ranked,

    /// <summary>Quotas are asked, but nobody is ranked or summoned.</summary>
    Unranked,

    /// <summary>Ranked, but no quota may exceed so many reposts per member of staff.</summary>
    Capped,
}
