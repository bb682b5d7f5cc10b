using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Accuracy.Baselines;

/// <summary>
/// dHash: the picture thinned to 9 × 8, and of each of the 64 pairs of neighbours in a row whether the right one is brighter.
/// Source: N. Krawetz, "Kind of Like That", hackerfactor.com, 2013.
/// </summary>
internal static class DifferenceHash
{
    private const int Side = 8;

    /// <returns>Bit 8·row + column, the top left pair the lowest.</returns>
    public static ulong Of(Plane luma)
    {
        var thin = AreaMean.Of(luma, Side + 1, Side);
        var hash = 0UL;
        for (var bit = 0; bit < Side * Side; bit++)
        {
            var left = bit / Side * (Side + 1) + bit % Side;
            hash |= thin[left + 1] > thin[left] ? 1UL << bit : 0;
        }

        return hash;
    }
}
