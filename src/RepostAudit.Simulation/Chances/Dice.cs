using System.Numerics;
using MathNet.Numerics.Distributions;
using RepostAudit.Core.Chances;

namespace RepostAudit.Simulation.Chances;

/// <summary>
/// Chance that repeats: xoshiro256** (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", 2018), seeded by SplitMix64 as its
/// authors advise. It is a <see cref="Random"/> so that MathNet's distributions draw from it; nothing of the runtime's own generator is used.
/// </summary>
/// <remarks>
/// The bits are the same everywhere. What is drawn through logarithms is the same as long as the machines' mathematical libraries agree, or differ in
/// the last bit of 53, which reaches a file only where a draw falls on the edge between two whole numbers. Not safe for concurrent use.
/// </remarks>
internal sealed class Dice : Random
{
    private readonly ulong _key;
    private ulong _a, _b, _c, _d;

    public Dice(ulong key)
    {
        _key = key;
        (_a, _b, _c, _d) = (SplitMix64.Next(ref key), SplitMix64.Next(ref key), SplitMix64.Next(ref key), SplitMix64.Next(ref key));
    }

    /// <summary>Another stream, which depends on this one's key, the label and the numbers alone, never on what was drawn so far.</summary>
    /// <remarks>So a game that is not played, or an oddity more, leaves every other draw as it was: policies are compared like with like.</remarks>
    public Dice Fork(string label, int first = 0, int second = 0)
    {
        var hash = SplitMix64.Mixed(Fnv1a.Of(label) + ((ulong)(uint)first << 32) + (uint)second);
        return new(SplitMix64.Mixed(_key ^ hash));
    }

    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number of [0, 1), a multiple of 2^-53.</summary>
    public override double NextDouble() => SplitMix64.Fraction(Bits());

    protected override double Sample() => NextDouble();

    public override int Next() => Below(int.MaxValue);

    public override int Next(int maxValue) => Below(Math.Max(maxValue, 1));

    public override int Next(int minValue, int maxValue) => minValue + (int)Math.BigMul(Bits(), (ulong)Math.Max((long)maxValue - minValue, 1), out _);

    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref var one in buffer)
        {
            one = (byte)(Bits() >> 56);
        }
    }

    /// <summary>A whole number of 0..<paramref name="bound"/> − 1.</summary>
    public int Below(int bound) => (int)Math.BigMul(Bits(), (ulong)bound, out _);

    /// <summary>A whole number of <paramref name="least"/>..<paramref name="most"/>, both possible.</summary>
    public int Whole(int least, int most) => least + Below(most - least + 1);

    /// <summary>A number of [<paramref name="least"/>, <paramref name="most"/>), each alike.</summary>
    public double Between(double least, double most) => least + ((most - least) * NextDouble());

    /// <summary>A number of [<paramref name="least"/>, <paramref name="most"/>), both above 0, whose logarithm is uniform: each doubling alike.</summary>
    public double Spread(double least, double most) => least * Math.Exp(NextDouble() * Math.Log(most / least));

    public bool Flip(double probability) => NextDouble() < probability;

    public double Bell(double mean, double deviation) => Normal.Sample(this, mean, deviation);

    /// <summary>Above 0; its logarithm is normal with this deviation, its median is given.</summary>
    public double LogBell(double median, double deviation) => median * Math.Exp(Bell(0, deviation));

    /// <summary>Above 0, of mean 1; the larger the shape, the closer to 1.</summary>
    public double GammaOne(double shape) => Gamma.Sample(this, shape, shape);

    /// <summary>A number of things that happen independently; 0 where the mean is not above 0.</summary>
    public int Count(double mean) => mean > 0 ? Poisson.Sample(this, mean) : 0;

    /// <summary>A waiting time, from 0 on.</summary>
    public double Wait(double mean) => -mean * Math.Log(1 - NextDouble());

    /// <summary>The whole number below or above, so that the mean is kept.</summary>
    public int Rounded(double value) => (int)Math.Floor(value + NextDouble());

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>An index, by weights summed up to each place; the last of them above 0.</summary>
    public int Weighted(double[] sums)
    {
        var at = Array.BinarySearch(sums, NextDouble() * sums[^1]);
        return Math.Min(at < 0 ? ~at : at + 1, sums.Length - 1);
    }

    /// <summary>So many different ones of them, in an order by chance; fewer where there are not so many.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int many)
    {
        List<T> rest = [.. from];
        for (var i = 0; i < Math.Min(many, rest.Count); i++)
        {
            var j = i + Below(rest.Count - i);
            (rest[i], rest[j]) = (rest[j], rest[i]);
        }

        return rest[..Math.Min(many, rest.Count)];
    }
}
