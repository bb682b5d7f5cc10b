namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>Reduces rows of one channel to a plane of an exact size by area averaging.</summary>
internal sealed class GreyReduction
{
    private readonly RowAverager _rows;
    private readonly ColumnAverager _columns;
    private readonly Memory<byte> _samples;
    private readonly int _width;

    /// <param name="sourceWidth">Of the rows that will be added, in samples.</param>
    /// <param name="sourceHeight">How many rows will be added.</param>
    /// <param name="width">Of the result, 1 to the source's.</param>
    /// <param name="height">Of the result, 1 to the source's.</param>
    /// <param name="samples">Holds the result, width × height, once all rows were added.</param>
    public GreyReduction(int sourceWidth, int sourceHeight, int width, int height, Memory<byte> samples)
    {
        _rows = new(sourceWidth, sourceHeight, height);
        _columns = new(new(sourceWidth, width));
        _width = width;
        _samples = samples;
    }

    public void Add(ReadOnlySpan<byte> row)
    {
        var sink = new Columns(this);
        _rows.Add(row, ref sink);
    }

    private readonly ref struct Columns(GreyReduction owner) : IRowSink
    {
        public void Take(int index, ReadOnlySpan<byte> row) =>
            owner._columns.Reduce(row, owner._samples.Span.Slice(index * owner._width, owner._width));
    }
}
