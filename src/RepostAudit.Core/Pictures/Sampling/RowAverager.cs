using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>
/// Area averaging from top to bottom, one row at a time: rows go in as a decoder yields them, fewer rows come out.
/// A row is a run of bytes; whether they are grey or colours side by side makes no difference here.
/// </summary>
internal sealed class RowAverager
{
    private readonly AreaWeights _weights;

    // Sums of weight × byte: at most 256 × 255, which 16 bits hold. The room at the end lets readers load whole vectors.
    private readonly ushort[] _sums;
    private readonly int _rowLength;
    private int _source;
    private int _target;

    /// <param name="rowLength">Bytes of a row.</param>
    /// <param name="source">Rows to come.</param>
    /// <param name="target">Rows to make, at most as many.</param>
    public RowAverager(int rowLength, int source, int target)
    {
        _weights = new(source, target);
        _rowLength = rowLength;
        _sums = new ushort[rowLength + 4];
    }

    /// <summary>Rows made so far.</summary>
    public int Made => _target;

    /// <summary>
    /// Adds the next row. If it completes a row of the result, that row is handed to <paramref name="made"/> as sums
    /// in 1/256 of a level, with four unused entries behind its end.
    /// </summary>
    public void Add<TSink>(ReadOnlySpan<byte> row, ref TSink made)
        where TSink : struct, IRowSink, allows ref struct
    {
        row = row[.._rowLength];
        Accumulate(row, _weights.Weight(_target, _source));
        _source++;
        if (_source < _weights.EndOf(_target))
        {
            return;
        }

        made.Take(_target, _sums);
        Array.Clear(_sums);
        _target++;
        if (_target < _weights.Target && _weights.Weight(_target, _source - 1) is > 0 and var rest)
        {
            Accumulate(row, rest);
        }
    }

    private void Accumulate(ReadOnlySpan<byte> row, int weight)
    {
        var sums = _sums.AsSpan(0, row.Length);
        var x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(row);
            ref var to = ref MemoryMarshal.GetReference(sums);
            var factor = Vector256.Create((ushort)weight);
            for (; x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)x));
                (Vector256.LoadUnsafe(ref to, (nuint)x) + low * factor).StoreUnsafe(ref to, (nuint)x);
                var next = (nuint)(x + Vector256<ushort>.Count);
                (Vector256.LoadUnsafe(ref to, next) + high * factor).StoreUnsafe(ref to, next);
            }
        }

        for (; x < row.Length; x++)
        {
            sums[x] += (ushort)(row[x] * weight);
        }
    }
}

/// <summary>Takes the rows of a result one by one.</summary>
internal interface IRowSink
{
    /// <param name="index">Of the row, from 0.</param>
    /// <param name="sums">The row's samples in 1/256 of a level; valid during the call only.</param>
    void Take(int index, ReadOnlySpan<ushort> sums);
}
