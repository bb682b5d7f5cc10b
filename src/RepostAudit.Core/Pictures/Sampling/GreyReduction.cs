namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>Reduces rows of one channel to a plane of an exact size by area averaging.</summary>
internal sealed class GreyReduction
{
    private readonly RowAverager _rows;
    private readonly AreaWeights _columns;
    private readonly byte[] _samples;

    public GreyReduction(int sourceWidth, int sourceHeight, int width, int height)
    {
        _rows = new(sourceWidth, sourceHeight, height);
        _columns = new(sourceWidth, width);
        _samples = new byte[width * height];
    }

    public void Add(ReadOnlySpan<byte> row)
    {
        var sink = new Columns(_columns, _samples);
        _rows.Add(row, ref sink);
    }

    /// <summary>The plane, once all rows were added.</summary>
    public byte[] Samples => _samples;

    private readonly ref struct Columns(AreaWeights weights, byte[] samples) : IRowSink
    {
        public void Take(int index, ReadOnlySpan<ushort> sums)
        {
            var row = samples.AsSpan(index * weights.Target, weights.Target);
            switch (weights.Taps)
            {
                case 1:
                    Copy(sums, row);
                    break;
                case 2:
                    Pairs(sums, row);
                    break;
                default:
                    Runs(sums, row);
                    break;
            }
        }

        private static void Copy(ReadOnlySpan<ushort> sums, Span<byte> row)
        {
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)((sums[x] + 128) >> 8);
            }
        }

        private void Pairs(ReadOnlySpan<ushort> sums, Span<byte> row)
        {
            var starts = weights.Starts[..row.Length];
            var factors = weights.Weights[..(2 * row.Length)];
            for (var x = 0; x < row.Length; x++)
            {
                var pair = sums.Slice(starts[x], 2);
                row[x] = Level((uint)(pair[0] * factors[2 * x] + pair[1] * factors[2 * x + 1]));
            }
        }

        private void Runs(ReadOnlySpan<ushort> sums, Span<byte> row)
        {
            for (var x = 0; x < row.Length; x++)
            {
                var factors = weights.Weights.Slice(x * weights.Taps, weights.Taps);
                var run = sums.Slice(weights.Starts[x], factors.Length);
                var sum = 0u;
                for (var tap = 0; tap < factors.Length; tap++)
                {
                    sum += (uint)(run[tap] * factors[tap]);
                }

                row[x] = Level(sum);
            }
        }

        private static byte Level(uint sum) => (byte)((sum + 0x8000) >> 16);
    }
}
