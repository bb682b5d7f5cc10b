using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace RepostAudit.Core.Fingerprints;

/// <summary>Turns rows into columns, in tiles of 4 × 4. It moves samples and computes nothing.</summary>
internal static class Transposition
{
    private const int Tile = 4;

    // Rows that are read side by side: as many as fill one cache line of the target, so that lines are written whole.
    private const int Band = 16;

    /// <param name="source">Rows × columns samples.</param>
    /// <param name="rows">Of the source.</param>
    /// <param name="columns">Of the source.</param>
    /// <param name="target">Takes columns × rows samples.</param>
    public static void Apply(ReadOnlySpan<float> source, int rows, int columns, Span<float> target)
    {
        var (tiledRows, tiledColumns) = (rows - rows % Tile, columns - columns % Tile);
        for (var band = 0; band < tiledRows; band += Band)
        {
            var end = Math.Min(band + Band, tiledRows);
            for (var x = 0; x < tiledColumns; x += Tile)
            {
                for (var y = band; y < end; y += Tile)
                {
                    Turn(source[(y * columns + x)..], columns, target[(x * rows + y)..], rows);
                }
            }
        }

        for (var y = 0; y < rows; y++)
        {
            for (var x = y < tiledRows ? tiledColumns : 0; x < columns; x++)
            {
                target[x * rows + y] = source[y * columns + x];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(ReadOnlySpan<float> source, int columns, Span<float> target, int rows)
    {
        var a = Vector128.Create(source);
        var b = Vector128.Create(source[columns..]);
        var c = Vector128.Create(source[(2 * columns)..]);
        var d = Vector128.Create(source[(3 * columns)..]);

        // Interleaving rows 0 with 2 and 1 with 3, then the results, is a transposition of 4 × 4.
        var (ac, acHigh) = Interleave(a, c);
        var (bd, bdHigh) = Interleave(b, d);
        var (first, second) = Interleave(ac, bd);
        var (third, fourth) = Interleave(acHigh, bdHigh);

        first.CopyTo(target);
        second.CopyTo(target[rows..]);
        third.CopyTo(target[(2 * rows)..]);
        fourth.CopyTo(target[(3 * rows)..]);
    }

    /// <summary>(a0 b0 a1 b1, a2 b2 a3 b3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<float> Low, Vector128<float> High) Interleave(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? (Sse.UnpackLow(a, b), Sse.UnpackHigh(a, b))
            : AdvSimd.Arm64.IsSupported ? (AdvSimd.Arm64.ZipLow(a, b), AdvSimd.Arm64.ZipHigh(a, b))
            : (Vector128.Create(a[0], b[0], a[1], b[1]), Vector128.Create(a[2], b[2], a[3], b[3]));
}
