namespace RepostAudit.Core.Ranking;

/// <summary>By what units are ranked.</summary>
public enum RankingBasis
{
    /// <summary>By the number of uploads.</summary>
    Count,

    /// <summary>By uploads over quota; units without a quota have no rank.</summary>
    Attainment,

    /// <summary>By uploads per member of staff; units of which nobody says how many work there have no rank.</summary>
    PerStaff,
}

/// <summary>How the county ranks its units and whom it summons.</summary>
public sealed record RankingPolicy
{
    private readonly int? _yellowPlaces;

    public RankingBasis Basis { get; init; } = RankingBasis.Count;

    /// <summary>
    /// How many places from the bottom are summoned, 0 and up. A unit is summoned when fewer units than this are strictly
    /// behind it, so units that tie at the border are summoned together; a unit that ties with the first never is.
    /// </summary>
    public int SummonedPlaces
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 3;

    /// <summary>How many places above those that are summoned get a yellow flag, 0 and up; as many as are summoned where nothing else is said.</summary>
    public int YellowPlaces
    {
        get => _yellowPlaces ?? SummonedPlaces;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _yellowPlaces = value;
        }
    }

    /// <summary>Confidence of the rank intervals, simultaneous over all units of a week; more than 0, less than 1.</summary>
    public double Confidence
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1);
            field = value;
        }
    } = 0.95;
}
