using RepostAudit.Core.Matching.Cells;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>What is known so far of a line: whether the other page says it, and whether it looks the same there.</summary>
internal sealed class LineTrack
{
    private const double SameFrom = 0.5;
    private const double SameLookFrom = 0.6;
    private const double OtherLookBelow = 0.34;
    private const double WipedFrom = 0.6;
    private const int FewestCells = 2;

    /// <summary>How much of what it says the other page says, 0..1.</summary>
    public double Said { get; set; }

    /// <summary>What its cells show; null where the pixels were not compared.</summary>
    public CellCounts? Cells { get; set; }

    /// <summary>Whether its place lies within what the other page shows.</summary>
    public bool Visible { get; set; } = true;

    /// <summary>The line of the other page that says the same; -1 where none does.</summary>
    public int Partner { get; set; } = -1;

    /// <summary>The line of the other page that stands in its place and says something else; -1 where none does.</summary>
    public int Rival { get; set; } = -1;

    /// <summary>How much of it the other page shows, in words or in looks, 0..1.</summary>
    public double Share => Math.Max(Said, Cells is { All: >= FewestCells } cells && cells.Agreement >= SameLookFrom ? cells.Agreement : 0);

    public bool Same => Share >= SameFrom;

    public bool Wiped => Cells is { All: >= FewestCells } cells && cells.Gone >= WipedFrom * cells.All;

    /// <summary>Whether the pixels speak for its being replaced; if they were not compared, nothing speaks against it.</summary>
    public bool LooksOther => Cells is not { All: >= FewestCells } cells || cells.Agreement < OtherLookBelow;
}
