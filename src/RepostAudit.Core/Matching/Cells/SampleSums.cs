using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace RepostAudit.Core.Matching.Cells;

/// <summary>Sums over rows of samples, eight at a time. Exact: whole numbers, whatever the processor. A row has at most 65,535 samples, as pictures have.</summary>
internal static class SampleSums
{
    private const int Lanes = 8;

    public static (long Sum, long Squares) Of(ReadOnlySpan<byte> samples)
    {
        var (sums, squares) = (Vector128<uint>.Zero, Vector128<uint>.Zero);
        var i = 0;
        for (; i <= samples.Length - Lanes; i += Lanes)
        {
            var values = Load(samples[i..]);
            sums += Folded(values);
            squares += Folded(values * values);
        }

        var (sum, square) = ((long)Vector128.Sum(sums), (long)Vector128.Sum(squares));
        foreach (var value in samples[i..])
        {
            sum += value;
            square += value * value;
        }

        return (sum, square);
    }

    /// <param name="one">A row.</param>
    /// <param name="other">Another of the same length.</param>
    public static long Product(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var products = Vector128<uint>.Zero;
        var i = 0;
        for (; i <= one.Length - Lanes; i += Lanes)
        {
            products += Folded(Load(one[i..]) * Load(other[i..]));
        }

        long product = Vector128.Sum(products);
        for (; i < one.Length; i++)
        {
            product += one[i] * other[i];
        }

        return product;
    }

    // 255 × 255 still fits 16 bits.
    private static Vector128<ushort> Load(ReadOnlySpan<byte> samples)
        => Vector128.WidenLower(Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadUInt64LittleEndian(samples)).AsByte());

    private static Vector128<uint> Folded(Vector128<ushort> values) => Vector128.WidenLower(values) + Vector128.WidenUpper(values);
}
