namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>How many of how many.</summary>
/// <param name="Of">0 to <paramref name="Count"/>.</param>
/// <param name="Count">At least 0.</param>
internal readonly record struct Rate(int Of, int Count)
{
    // The normal distribution's 97.5 % quantile, to the digits that the corpus's own evaluation uses.
    private const double Z = 1.96;

    /// <summary>0..1; 0 of nothing.</summary>
    public double Share => Count == 0 ? 0 : (double)Of / Count;

    /// <summary>The lower end of the 95 % interval, 0..1.</summary>
    public double Low => Count == 0 ? 0 : Math.Max(0, Middle - Half);

    /// <summary>The upper end of the 95 % interval, 0..1; 1 of nothing.</summary>
    public double High => Count == 0 ? 1 : Math.Min(1, Middle + Half);

    // E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927):
    // (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
    private double Middle => (Share + Z * Z / 2 / Count) / (1 + Z * Z / Count);

    private double Half => Z * Math.Sqrt(Share * (1 - Share) / Count + Z * Z / 4 / Count / Count) / (1 + Z * Z / Count);
}
