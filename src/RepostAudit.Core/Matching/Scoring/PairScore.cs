namespace RepostAudit.Core.Matching.Scoring;

/// <summary>How much speaks for two uploads showing the same act, in log odds.</summary>
/// <param name="Writing">By what is written on them.</param>
/// <param name="Pixels">By their pixels as well, as one capture passed on.</param>
internal readonly record struct PairScore(double Writing, double Pixels)
{
    /// <summary>Of a pair that something contradicts.</summary>
    public static PairScore RuledOut { get; } = new(double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>0..1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-Math.Max(Writing, Pixels)));

    public bool ByPixels => Pixels >= Writing;
}
