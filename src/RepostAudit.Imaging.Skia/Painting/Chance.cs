using RepostAudit.Core.Chances;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>
/// Chance that repeats, from <see cref="SplitMix64"/>.
/// The same seed and the same questions give the same answers on every machine and in every version of the runtime.
/// </summary>
/// <remarks>Not safe for concurrent use; <see cref="Fork"/> one for every piece of work.</remarks>
public sealed class Chance
{
    private readonly ulong _seed;
    private ulong _state;

    public Chance(ulong seed) => (_seed, _state) = (seed, seed);

    /// <summary>Another stream of chance that depends on this one's seed and the label alone, not on what was drawn so far.</summary>
    public Chance Fork(string label) => new(SplitMix64.Mixed(_seed ^ Fnv1a.Of(label)));

    public ulong Next() => SplitMix64.Next(ref _state);

    /// <summary>A whole number of 0..<paramref name="bound"/> − 1.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(Next(), (ulong)bound, out _);
    }

    /// <summary>A whole number of <paramref name="least"/>..<paramref name="most"/>, both possible.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A number of [<paramref name="least"/>, <paramref name="most"/>).</summary>
    public float Between(float least, float most) => least + (most - least) * (Next() >> 40) / (1 << 24);

    /// <param name="percent">How often, of a hundred times, the answer is yes.</param>
    public bool Happens(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A new list in another order (Fisher and Yates).</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
