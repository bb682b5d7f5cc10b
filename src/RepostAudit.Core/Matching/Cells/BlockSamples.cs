using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Core.Matching.Cells;

/// <summary>
/// The samples of a block of cells, and what the other picture shows in its place and some samples around it: laid out so that sums at every shift are taken sixteen
/// samples at a time. All sums are exact, whatever the processor. One is used for one block after another.
/// </summary>
internal sealed class BlockSamples
{
    /// <summary>Most cells of a block, across and down.</summary>
    public const int Cells = 3;

    /// <summary>How far a block is shifted at most.</summary>
    public const int Reach = 3;

    private const int Side = Cells * CellMap.Size;
    private const int AroundSide = Side + 2 * Reach;
    private const int Shifts = 2 * Reach + 1;

    // Whole vectors, so that a row is read without a rest. Own rows end in zeros, which whatever they are multiplied with take out of a sum.
    private const int Lanes = 16;
    private const int Stride = 2 * Lanes;
    private const int AroundStride = 3 * Lanes;

    private static readonly Vector256<short> FirstOfCell = Vector256.LessThan(Vector256<short>.Indices, Vector256.Create((short)CellMap.Size));

    private readonly short[] _own = new short[(Side + 1) * Stride];
    private readonly short[] _around = new short[(AroundSide + 1) * AroundStride];
    private readonly int[] _columnSums = new int[AroundStride];
    private readonly int[] _columnSquares = new int[AroundStride];
    private readonly AreaSums[] _atShift = new AreaSums[Shifts * Shifts];
    private int _width;
    private int _height;

    /// <summary>Of the whole block.</summary>
    public AreaSums Own { get; private set; }

    /// <summary>Reads a block.</summary>
    /// <param name="frame">The picture it belongs to.</param>
    /// <param name="seen">The other picture, of the same size.</param>
    /// <param name="x">Left, in samples.</param>
    /// <param name="y">Top, in samples.</param>
    /// <param name="width">At most <see cref="Cells"/> cells, in samples.</param>
    /// <param name="height">At most <see cref="Cells"/> cells, in samples.</param>
    public void Load(Plane frame, Plane seen, int x, int y, int width, int height)
    {
        (_width, _height) = (width, height);
        Array.Clear(_own);
        for (var row = 0; row < height; row++)
        {
            Widen(frame.Row(y + row).Slice(x, width), _own.AsSpan(row * Stride));
        }

        // What lies outside the picture keeps what was there before: nobody asks for sums over it.
        var (left, right) = (Math.Max(0, x - Reach), Math.Min(seen.Width, x + width + Reach));
        for (var row = Math.Max(0, y - Reach); row < Math.Min(seen.Height, y + height + Reach); row++)
        {
            Widen(seen.Row(row)[left..right], _around.AsSpan((row - y + Reach) * AroundStride + left - x + Reach));
        }

        var (sum, squares) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (var at = 0; at < height * Stride; at += Lanes)
        {
            var own = Vector256.LoadUnsafe(ref _own[at]);
            (sum, squares) = (sum + Products(own, Vector256<short>.One), squares + Products(own, own));
        }

        Own = new(width * height, Vector256.Sum(sum), Vector256.Sum(squares));
    }

    /// <summary>Takes the sums of the other picture at every shift, for <see cref="At"/>.</summary>
    public void SumShifts()
    {
        Array.Clear(_columnSums);
        Array.Clear(_columnSquares);
        for (var row = 0; row < _height; row++)
        {
            AddRow(row, 1);
        }

        for (var down = 0; down < Shifts; down++)
        {
            if (down > 0)
            {
                AddRow(down - 1, -1);
                AddRow(down - 1 + _height, 1);
            }

            var (sum, squares) = (0, 0);
            for (var column = 0; column < _width; column++)
            {
                (sum, squares) = (sum + _columnSums[column], squares + _columnSquares[column]);
            }

            for (var across = 0; across < Shifts; across++)
            {
                _atShift[down * Shifts + across] = new(_width * _height, sum, squares);
                sum += _columnSums[across + _width] - _columnSums[across];
                squares += _columnSquares[across + _width] - _columnSquares[across];
            }
        }
    }

    /// <summary>The block and what the other picture shows in its place, shifted. <see cref="SumShifts"/> comes first.</summary>
    public PairSums At(int dx, int dy)
    {
        var (across, down) = (dx + Reach, dy + Reach);
        ref var own = ref MemoryMarshal.GetArrayDataReference(_own);
        ref var other = ref _around[down * AroundStride + across];
        var product = Vector256<int>.Zero;
        for (var row = 0; row < _height; row++)
        {
            var (at, otherAt) = ((nuint)(row * Stride), (nuint)(row * AroundStride));
            product += Products(Vector256.LoadUnsafe(ref own, at), Vector256.LoadUnsafe(ref other, otherAt))
                + Products(Vector256.LoadUnsafe(ref own, at + Lanes), Vector256.LoadUnsafe(ref other, otherAt + Lanes));
        }

        return new(Own, _atShift[down * Shifts + across], Vector256.Sum(product));
    }

    /// <summary>One cell of the block and what the other picture shows in its place, shifted.</summary>
    public PairSums Cell(int column, int row, int dx, int dy)
    {
        var (left, top) = (column * CellMap.Size, row * CellMap.Size);
        ref var own = ref _own[top * Stride + left];
        ref var other = ref _around[(top + dy + Reach) * AroundStride + left + dx + Reach];
        var (sum, squares, otherSum, otherSquares, product) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        for (var y = 0; y < CellMap.Size; y++)
        {
            var mine = Vector256.LoadUnsafe(ref own, (nuint)(y * Stride)) & FirstOfCell;
            var others = Vector256.LoadUnsafe(ref other, (nuint)(y * AroundStride)) & FirstOfCell;
            (sum, squares) = (sum + Products(mine, Vector256<short>.One), squares + Products(mine, mine));
            (otherSum, otherSquares) = (otherSum + Products(others, Vector256<short>.One), otherSquares + Products(others, others));
            product += Products(mine, others);
        }

        const int Count = CellMap.Size * CellMap.Size;
        return new(new(Count, Vector256.Sum(sum), Vector256.Sum(squares)), new(Count, Vector256.Sum(otherSum), Vector256.Sum(otherSquares)), Vector256.Sum(product));
    }

    // To the sums of each column of what is around; or takes it off again.
    private void AddRow(int row, int sign)
    {
        for (var at = 0; at < AroundStride; at += Lanes)
        {
            var values = Vector256.LoadUnsafe(ref _around[row * AroundStride + at]).AsUInt16();
            Add(_columnSums.AsSpan(at), values, sign);
            Add(_columnSquares.AsSpan(at), values * values, sign);
        }

        static void Add(Span<int> sums, Vector256<ushort> values, int sign)
        {
            var (lower, upper) = Vector256.Widen(values);
            (Vector256.Create<int>(sums) + lower.AsInt32() * sign).CopyTo(sums);
            (Vector256.Create<int>(sums[(Lanes / 2)..]) + upper.AsInt32() * sign).CopyTo(sums[(Lanes / 2)..]);
        }
    }

    private static void Widen(ReadOnlySpan<byte> from, Span<short> to)
    {
        var i = 0;
        for (; i <= from.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.Create(from[i..]));
            Vector256.Create(lower, upper).AsInt16().CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            to[i] = from[i];
        }
    }

    // Of samples, 0..255, by twos or fours: how they are grouped is the processor's, their sum is not.
    private static Vector256<int> Products(Vector256<short> one, Vector256<short> other)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(one, other);
        }

        var (lower, upper) = Vector256.Widen((one * other).AsUInt16());
        return (lower + upper).AsInt32();
    }
}
