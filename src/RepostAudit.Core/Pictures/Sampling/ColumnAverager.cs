using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>
/// Area averaging from left to right. A few neighbouring results draw on sixteen neighbouring bytes: for each tap one
/// shuffle brings their bytes into place. The shuffles are worked out once for all rows.
/// </summary>
internal sealed class ColumnAverager
{
    private const int WindowLength = 16;
    private const int Lanes = 8;

    private readonly AreaWeights _weights;

    // Results of one step: 8, or 4 where eight draw on more than sixteen bytes, or 0 where even four do.
    private readonly int _group;
    private readonly int[] _windows = [];

    // For each group and tap: which byte of the window each lane takes, and how much it weighs.
    private readonly Vector128<byte>[] _shuffles = [];
    private readonly Vector128<ushort>[] _factors = [];

    public ColumnAverager(AreaWeights weights)
    {
        _weights = weights;
        _group = Vector128.IsHardwareAccelerated && weights.Source >= WindowLength ? Array.Find([8, 4, 0], Fits) : 0;
        if (_group == 0)
        {
            return;
        }

        var groups = weights.Target / _group;
        _windows = new int[groups];
        _shuffles = new Vector128<byte>[groups * weights.Taps];
        _factors = new Vector128<ushort>[groups * weights.Taps];
        Span<byte> shuffle = stackalloc byte[WindowLength];
        Span<ushort> factors = stackalloc ushort[Lanes];
        for (var group = 0; group < groups; group++)
        {
            var first = group * _group;
            _windows[group] = Math.Min(weights.Starts[first], weights.Source - WindowLength);
            for (var tap = 0; tap < weights.Taps; tap++)
            {
                for (var lane = 0; lane < _group; lane++)
                {
                    shuffle[lane] = (byte)(weights.Starts[first + lane] + tap - _windows[group]);
                    factors[lane] = weights.Weights[(first + lane) * weights.Taps + tap];
                }

                _shuffles[group * weights.Taps + tap] = Vector128.Create<byte>(shuffle);
                _factors[group * weights.Taps + tap] = Vector128.Create<ushort>(factors);
            }
        }
    }

    /// <param name="row">As many samples as the weights' source, perhaps followed by others.</param>
    /// <param name="reduced">As many as their target.</param>
    public void Reduce(ReadOnlySpan<byte> row, Span<byte> reduced)
    {
        ref var from = ref MemoryMarshal.GetReference(row[.._weights.Source]);
        var taps = _weights.Taps;
        var half = Vector128.Create((ushort)(AreaWeights.One / 2));
        for (var group = 0; group < _windows.Length; group++)
        {
            var window = Vector128.LoadUnsafe(ref from, (nuint)_windows[group]);
            var shuffles = _shuffles.AsSpan(group * taps, taps);
            var factors = _factors.AsSpan(group * taps, taps);
            var sum = half;
            for (var tap = 0; tap < shuffles.Length; tap++)
            {
                sum += Vector128.WidenLower(Vector128.Shuffle(window, shuffles[tap])) * factors[tap];
            }

            var levels = Vector128.Narrow(sum >> 8, Vector128<ushort>.Zero).AsUInt64().ToScalar();
            var to = reduced.Slice(group * _group, _group);
            if (_group == Lanes)
            {
                MemoryMarshal.Write(to, levels);
            }
            else
            {
                MemoryMarshal.Write(to, (uint)levels);
            }
        }

        for (var x = _windows.Length * _group; x < reduced.Length; x++)
        {
            reduced[x] = One(row[_weights.Starts[x]..], _weights.Weights.Slice(x * taps, taps));
        }
    }

    private static byte One(ReadOnlySpan<byte> run, ReadOnlySpan<ushort> factors)
    {
        run = run[..factors.Length];
        var sum = AreaWeights.One / 2;
        for (var tap = 0; tap < factors.Length; tap++)
        {
            sum += run[tap] * factors[tap];
        }

        return (byte)(sum >> 8);
    }

    /// <summary>Whether every group of so many results draws on no more bytes than a window holds.</summary>
    private bool Fits(int group)
    {
        for (var first = 0; first + group <= _weights.Target && group > 0; first += group)
        {
            if (_weights.Starts[first + group - 1] + _weights.Taps - _weights.Starts[first] > WindowLength)
            {
                return false;
            }
        }

        return true;
    }
}
