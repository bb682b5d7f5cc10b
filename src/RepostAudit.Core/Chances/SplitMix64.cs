namespace RepostAudit.Core.Chances;

/// <summary>
/// Bits that look drawn and repeat: SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). The same state gives the same bits on every machine and
/// in every version of the runtime, of whose own generator nothing is promised.
/// </summary>
public static class SplitMix64
{
    /// <param name="state">Any number; moved on to the next.</param>
    /// <returns>64 bits.</returns>
    public static ulong Next(ref ulong state) => Mixed(state += 0x9E3779B97F4A7C15UL);

    /// <summary>The finaliser: one to one, and every bit depends on every bit.</summary>
    public static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number of [0, 1), a multiple of 2^-53, of the upper bits.</summary>
    public static double Fraction(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
