namespace RepostAudit.Core.Matching.Cells;

/// <summary>What a small square of one picture shows, compared with where it should be seen in the other.</summary>
internal enum CellState : byte
{
    /// <summary>It lies outside of the other picture.</summary>
    Unseen,

    /// <summary>Neither shows anything there.</summary>
    Empty,

    /// <summary>Both show the same.</summary>
    Same,

    /// <summary>Both show something, but not the same.</summary>
    Other,

    /// <summary>Only the first shows something.</summary>
    Gone,

    /// <summary>Only the second shows something.</summary>
    Added,
}
