using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>
/// Area averaging from top to bottom, one row at a time: rows go in as a decoder yields them, fewer rows come out.
/// A row is a run of bytes; whether they are grey or colours side by side makes no difference here.
/// </summary>
internal sealed class RowAverager
{
    /// <summary>Bytes behind the end of a finished row, so that readers may load a pixel more than there is.</summary>
    public const int Spare = 4;

    private readonly AreaWeights _weights;

    // Sums of weight × byte: at most 256 × 255, which 16 bits hold.
    private readonly ushort[] _sums;
    private readonly byte[] _made;
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
        _sums = new ushort[rowLength];
        _made = new byte[rowLength + Spare];
    }

    /// <summary>
    /// Adds the next row. If it completes a row of the result, <paramref name="made"/> gets it, with
    /// <see cref="Spare"/> unused bytes behind its end.
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

        Round();
        made.Take(_target, _made);
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

    private void Round()
    {
        var x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetArrayDataReference(_sums);
            ref var to = ref MemoryMarshal.GetArrayDataReference(_made);
            var half = Vector256.Create((ushort)(AreaWeights.One / 2));
            for (; x <= _sums.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
            {
                var low = (Vector256.LoadUnsafe(ref from, (nuint)x) + half) >> 8;
                var high = (Vector256.LoadUnsafe(ref from, (nuint)(x + Vector256<ushort>.Count)) + half) >> 8;
                Vector256.Narrow(low, high).StoreUnsafe(ref to, (nuint)x);
            }
        }

        for (; x < _sums.Length; x++)
        {
            _made[x] = (byte)((_sums[x] + AreaWeights.One / 2) >> 8);
        }
    }
}

/// <summary>Takes the rows of a result one by one.</summary>
internal interface IRowSink
{
    /// <param name="index">Of the row, from 0.</param>
    /// <param name="row">Valid during the call only.</param>
    void Take(int index, ReadOnlySpan<byte> row);
}
