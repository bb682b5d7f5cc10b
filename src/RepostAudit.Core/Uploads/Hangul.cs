namespace RepostAudit.Core.Uploads;

/// <summary>Hangul syllables are composed by arithmetic: The Unicode Standard, section 3.12, "Conjoining Jamo Behavior".</summary>
internal static class Hangul
{
    private const int S = 0xac00;
    private const int L = 0x1100;
    private const int V = 0x1161;
    private const int T = 0x11a7;
    private const int LCount = 19;
    private const int VCount = 21;
    private const int TCount = 28;
    private const int SCount = LCount * VCount * TCount;

    public static int[]? Decompose(int point)
    {
        var s = point - S;
        if (s is < 0 or >= SCount)
        {
            return null;
        }

        var (lead, vowel, tail) = (L + s / (VCount * TCount), V + s % (VCount * TCount) / TCount, T + s % TCount);
        return tail == T ? [lead, vowel] : [lead, vowel, tail];
    }

    public static int? Compose(int first, int second) => (first - L, second - V, first - S, second - T) switch
    {
        ( >= 0 and < LCount and var l, >= 0 and < VCount and var v, _, _) => S + (l * VCount + v) * TCount,
        (_, _, >= 0 and < SCount and var s, > 0 and < TCount and var t) when s % TCount == 0 => S + s + t,
        _ => null,
    };
}
