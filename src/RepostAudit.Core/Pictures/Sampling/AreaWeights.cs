namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>
/// Area averaging of a line of samples to fewer: each target sample is the mean of the stretch of source that it
/// covers, source samples at its ends counting by the part that is covered. Weights are integers, so that every
/// machine computes the same planes.
/// </summary>
internal sealed class AreaWeights
{
    /// <summary>The weights of each target sample sum to this.</summary>
    public const int One = 256;

    private readonly int[] _starts;

    // Taps per target sample, padded with zeros, and placed such that start + Taps never passes the source's end.
    private readonly ushort[] _weights;

    /// <param name="source">Samples to reduce, at least as many as <paramref name="target"/>.</param>
    /// <param name="target">Samples to make, at least 1.</param>
    public AreaWeights(int source, int target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(source, target);
        (Source, Target) = (source, target);
        for (var sample = 0; sample < target; sample++)
        {
            Taps = Math.Max(Taps, EndOf(sample) - StartOf(sample));
        }

        _starts = new int[target];
        _weights = new ushort[target * Taps];
        for (var sample = 0; sample < target; sample++)
        {
            _starts[sample] = Math.Min(StartOf(sample), source - Taps);
            for (var tap = 0; tap < Taps; tap++)
            {
                var at = _starts[sample] + tap;
                _weights[sample * Taps + tap] = (ushort)(CoveredBefore(sample, at + 1) - CoveredBefore(sample, at));
            }
        }
    }

    public int Source { get; }

    public int Target { get; }

    /// <summary>Most source samples that any target sample touches.</summary>
    public int Taps { get; }

    /// <summary>The first source sample of each target sample's taps.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary><see cref="Taps"/> weights for each target sample, in order.</summary>
    public ReadOnlySpan<ushort> Weights => _weights;

    /// <summary>The weight of a source sample in a target sample, 0 to <see cref="One"/>.</summary>
    public int Weight(int target, int source) => CoveredBefore(target, source + 1) - CoveredBefore(target, source);

    /// <summary>The first source sample that a target sample does not touch any more.</summary>
    public int EndOf(int target) => (int)(((target + 1L) * Source + Target - 1) / Target);

    private int StartOf(int target) => (int)((long)target * Source / Target);

    /// <summary>How much of a target sample is covered by the source samples before one, rounded, in 1/256.</summary>
    private int CoveredBefore(int target, int source)
    {
        // In units of 1/Target of a source sample a target sample is Source units long.
        var covered = Math.Clamp((long)source * Target - (long)target * Source, 0, Source);
        return (int)((covered * One + Source / 2) / Source);
    }
}
