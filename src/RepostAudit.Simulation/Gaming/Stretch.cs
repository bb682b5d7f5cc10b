namespace RepostAudit.Simulation.Gaming;

/// <summary>How many weeks an episode lasts.</summary>
internal sealed record Stretch(int Least, int Most)
{
    /// <summary>A game that is tried for some weeks.</summary>
    public static Stretch Usual { get; } = new(3, 9);

    /// <summary>What becomes the unit's way of working.</summary>
    public static Stretch Long { get; } = new(5, 18);

    /// <summary>What a unit settles into for a season.</summary>
    public static Stretch Lasting { get; } = new(8, 22);

    /// <summary>The fall, the jump and the collapse.</summary>
    public static Stretch Jump { get; } = new(3, 3);

    /// <summary>The same at its beginning and once more at its end.</summary>
    public static Stretch TwoJumps { get; } = new(8, 16);
}
