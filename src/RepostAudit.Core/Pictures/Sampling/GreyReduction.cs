namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>Reduces rows of one channel to a plane of an exact size by area averaging.</summary>
internal sealed class GreyReduction
{
    private readonly RowAverager _rows;
    private readonly ColumnAverager _columns;
    private readonly int _width;

    public GreyReduction(int sourceWidth, int sourceHeight, int width, int height)
    {
        _rows = new(sourceWidth, sourceHeight, height);
        _columns = new(new(sourceWidth, width));
        _width = width;
        Samples = new byte[width * height];
    }

    /// <summary>The plane, once all rows were added.</summary>
    public byte[] Samples { get; }

    public void Add(ReadOnlySpan<byte> row)
    {
        var sink = new Columns(this);
        _rows.Add(row, ref sink);
    }

    private readonly ref struct Columns(GreyReduction owner) : IRowSink
    {
        public void Take(int index, ReadOnlySpan<byte> row) =>
            owner._columns.Reduce(row, owner.Samples.AsSpan(index * owner._width, owner._width));
    }
}
