using System.Numerics;
using System.Runtime.InteropServices;

namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// Sample by sample arithmetic on rows of equal length, several samples at a time. Each sample sees the same operations
/// in the same order, whatever the machine's vector width, and products are rounded before they are added.
/// </summary>
internal static class RowArithmetic
{
    /// <summary>sums ← sums + row.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> row)
    {
        row = row[..sums.Length];
        var wideSums = Wide(sums);
        var wideRow = Wide(row);
        for (var i = 0; i < wideSums.Length; i++)
        {
            wideSums[i] += wideRow[i];
        }

        for (var i = Rest(sums); i < sums.Length; i++)
        {
            sums[i] += row[i];
        }
    }

    /// <summary>sums ← sums - row.</summary>
    public static void Subtract(Span<float> sums, ReadOnlySpan<float> row)
    {
        row = row[..sums.Length];
        var wideSums = Wide(sums);
        var wideRow = Wide(row);
        for (var i = 0; i < wideSums.Length; i++)
        {
            wideSums[i] -= wideRow[i];
        }

        for (var i = Rest(sums); i < sums.Length; i++)
        {
            sums[i] -= row[i];
        }
    }

    /// <summary>sums ← (sums + entering) - leaving.</summary>
    public static void Exchange(Span<float> sums, ReadOnlySpan<float> entering, ReadOnlySpan<float> leaving)
    {
        entering = entering[..sums.Length];
        leaving = leaving[..sums.Length];
        var wideSums = Wide(sums);
        var wideEntering = Wide(entering);
        var wideLeaving = Wide(leaving);
        for (var i = 0; i < wideSums.Length; i++)
        {
            wideSums[i] = wideSums[i] + wideEntering[i] - wideLeaving[i];
        }

        for (var i = Rest(sums); i < sums.Length; i++)
        {
            sums[i] = sums[i] + entering[i] - leaving[i];
        }
    }

    /// <summary>quotients ← sums / divisor.</summary>
    public static void Divide(ReadOnlySpan<float> sums, int divisor, Span<float> quotients)
    {
        if (BitOperations.IsPow2(divisor))
        {
            // The reciprocal of a power of two is exact, so the product rounds as the quotient does, and is cheaper.
            Scale(sums, 1f / divisor, quotients);
            return;
        }

        quotients = quotients[..sums.Length];
        var wideSums = Wide(sums);
        var wideQuotients = Wide(quotients);
        var wideDivisor = new Vector<float>(divisor);
        for (var i = 0; i < wideSums.Length; i++)
        {
            wideQuotients[i] = wideSums[i] / wideDivisor;
        }

        for (var i = Rest(sums); i < sums.Length; i++)
        {
            quotients[i] = sums[i] / divisor;
        }
    }

    /// <summary>sums ← sums + factor × row.</summary>
    public static void AddScaled(Span<float> sums, float factor, ReadOnlySpan<float> row)
    {
        row = row[..sums.Length];
        var wideSums = Wide(sums);
        var wideRow = Wide(row);
        var wideFactor = new Vector<float>(factor);
        for (var i = 0; i < wideSums.Length; i++)
        {
            wideSums[i] += wideFactor * wideRow[i];
        }

        for (var i = Rest(sums); i < sums.Length; i++)
        {
            sums[i] += factor * row[i];
        }
    }

    /// <summary>products ← factor × row.</summary>
    public static void Scale(ReadOnlySpan<float> row, float factor, Span<float> products)
    {
        products = products[..row.Length];
        var wideRow = Wide(row);
        var wideProducts = Wide(products);
        var wideFactor = new Vector<float>(factor);
        for (var i = 0; i < wideRow.Length; i++)
        {
            wideProducts[i] = wideRow[i] * wideFactor;
        }

        for (var i = Rest(row); i < row.Length; i++)
        {
            products[i] = row[i] * factor;
        }
    }

    /// <summary>samples ← bytes.</summary>
    public static void Widen(ReadOnlySpan<byte> bytes, Span<float> samples)
    {
        var i = 0;
        for (; i + Vector<byte>.Count <= bytes.Length; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(bytes[i..]), out var low, out var high);
            Widen(low, samples[i..]);
            Widen(high, samples[(i + Vector<ushort>.Count)..]);
        }

        for (; i < bytes.Length; i++)
        {
            samples[i] = bytes[i];
        }

        static void Widen(Vector<ushort> shorts, Span<float> samples)
        {
            Vector.Widen(shorts, out var low, out var high);
            Vector.ConvertToSingle(Vector.AsVectorInt32(low)).CopyTo(samples);
            Vector.ConvertToSingle(Vector.AsVectorInt32(high)).CopyTo(samples[Vector<float>.Count..]);
        }
    }

    private static ReadOnlySpan<Vector<float>> Wide(ReadOnlySpan<float> row) => MemoryMarshal.Cast<float, Vector<float>>(row);

    private static Span<Vector<float>> Wide(Span<float> row) => MemoryMarshal.Cast<float, Vector<float>>(row);

    private static int Rest(ReadOnlySpan<float> row) => row.Length - row.Length % Vector<float>.Count;
}
