namespace RepostAudit.Core.Matching.Cells;

/// <summary>Sums over the samples of an area. Exact: whole numbers.</summary>
internal readonly record struct AreaSums(int Count, long Sum, long Squares)
{
    public double Mean => Sum / (double)Count;

    public double Deviation
    {
        get
        {
            var mean = Mean;
            return Math.Sqrt(Math.Max(0, Squares / (double)Count - mean * mean));
        }
    }
}

/// <summary>Two areas of the same size, one of each picture.</summary>
/// <param name="Own">Sums of the one.</param>
/// <param name="Other">Sums of the other.</param>
/// <param name="Product">Sum of the products of their samples.</param>
internal readonly record struct PairSums(AreaSums Own, AreaSums Other, long Product);
