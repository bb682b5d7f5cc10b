using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Accuracy.Sweep;

/// <summary>What one threshold would do.</summary>
/// <param name="Threshold">The least score that is called a duplicate; infinite for those called one without a score.</param>
/// <param name="Recognised">Of the duplicates, those called duplicates.</param>
/// <param name="RightPartner">Of the duplicates, those called duplicates of an upload that shows the same act.</param>
/// <param name="Accused">Of the honest uploads, those called duplicates.</param>
/// <param name="LookAlikesAccused">Of the look-alikes, those called duplicates.</param>
internal sealed record CurvePoint(double Threshold, Rate Recognised, Rate RightPartner, Rate Accused, Rate LookAlikesAccused)
{
    /// <summary>
    /// Every threshold that makes a difference, the strictest first. An upload is called a duplicate whose score reaches the
    /// threshold and that was not rejected; one without a score keeps its decision. What else a system would do at another
    /// threshold, name another partner for one, is not replayed.
    /// </summary>
    public static IReadOnlyList<CurvePoint> Sweep(IReadOnlyList<Case> cases)
    {
        var all = (
            Duplicates: cases.Count(IsDuplicate),
            Honest: cases.Count(IsHonest),
            LookAlikes: cases.Count(IsLookAlike));
        var (recognised, right, accused, lookAlikes) = (0, 0, 0, 0);
        List<CurvePoint> points = [];
        foreach (var step in cases.GroupBy(ScoreOf).Where(step => step.Key is not null).OrderByDescending(step => step.Key))
        {
            recognised += step.Count(IsDuplicate);
            right += step.Count(one => IsDuplicate(one) && one.RightPartner);
            accused += step.Count(IsHonest);
            lookAlikes += step.Count(IsLookAlike);
            points.Add(new(step.Key!.Value, new(recognised, all.Duplicates), new(right, all.Duplicates), new(accused, all.Honest), new(lookAlikes, all.LookAlikes)));
        }

        return points;

        static bool IsDuplicate(Case one) => one.Label.Kind.Group == KindGroup.Duplicate;

        static bool IsHonest(Case one) => one.Label.Kind.Honest;

        static bool IsLookAlike(Case one) => one.Label.Kind.Group == KindGroup.LookAlike;
    }

    private static double? ScoreOf(Case one) => one.Decision switch
    {
        { Decided: Decided.Rejected or Decided.Missing } => null,
        { Score: { } score } => score,
        { Decided: Decided.Duplicate } => double.PositiveInfinity,
        _ => null,
    };
}
