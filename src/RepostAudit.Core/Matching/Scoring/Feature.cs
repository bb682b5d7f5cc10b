using RepostAudit.Core.Ledger.Evidence;

namespace RepostAudit.Core.Matching.Scoring;

/// <summary>
/// One thing that speaks for or against two uploads showing the same act. Bounded, so that no single measure, however extreme on a screen that nobody has seen yet,
/// decides alone.
/// </summary>
/// <param name="Name">As the model's file names it.</param>
/// <param name="Sign">1 where more of it can only speak for the same act, -1 where it can only speak against it. The fit keeps to it, so that no accident
/// of a corpus turns a reason around.</param>
/// <param name="Of">From what was measured to a number, mostly 0..1.</param>
internal sealed record Feature(string Name, int Sign, Func<PairMeasures, Rarity, double> Of)
{
    private static readonly Feature[] Words =
    [
        new("contained", 1, (m, _) => Contained(m)),
        new("contained_both_ways", 1, (m, _) => Math.Min(Share(m.Earlier), Share(m.Later))),
        new("nearly_all_contained", 1, (m, _) => Ramp(Contained(m), 0.8, 1)),
        new("all_contained", 1, (m, _) => Ramp(Contained(m), 0.95, 1)),
        new("shared", 1, (m, _) => Math.Log(1 + Shared(m))),
        new("little_shared", -1, (m, _) => Ramp(3 - Shared(m), 0, 3)),
        new("replaced", -1, (m, _) => Math.Tanh(Math.Min(m.Earlier.Replaced, m.Later.Replaced))),
        new("most_replaced", -1, (m, _) => Math.Max(m.Earlier.MostReplaced, m.Later.MostReplaced)),
        new("surely_replaced", -1, (m, _) => Math.Max(m.Earlier.SurelyReplaced, m.Later.SurelyReplaced)),
        new("missing", -1, (m, _) => Math.Tanh(Math.Min(m.Earlier.Missing, m.Later.Missing) / 2)),
        new("relabelled", -1, (m, _) => m.Relabelled),
        new("slid", -1, (m, _) => Math.Tanh(m.Slid)),
        new("fresh", -1, (m, _) => Math.Tanh(Math.Max(m.Earlier.Fresh, m.Later.Fresh))),
        new("shared_moments", 1, (m, _) => Math.Tanh(m.SharedMoments / 1.5)),
        new("followers", 1, (m, _) => Math.Log(1 + m.Followers)),
        new("not_aligned", -1, (m, _) => 1 - m.Trusted),
        new("rare_shared", 1, (_, r) => Math.Log(1 + r.Shared)),
        new("rarest_shared", 1, (_, r) => Ramp(r.MostShared, 0, 3)),
        new("rare_lines", 1, (_, r) => Math.Tanh(r.RareLines / 2)),
        new("only_common_shared", -1, (_, r) => 1 - Ramp(r.MostShared, 0, 1.5)),
        new("rare_missing", -1, (_, r) => Math.Tanh(Math.Min(r.MissingEarlier, r.MissingLater) / 3)),
        new("rarest_missing", -1, (_, r) => Ramp(Math.Min(r.MostMissingEarlier, r.MostMissingLater), 0, 3)),
        new("beyond_each_other", -1, (m, _) => Math.Tanh(Math.Min(m.Earlier.Unseen, m.Later.Unseen) / 2)),
        new("rare_and_contained", 1, (m, r) => Ramp(Contained(m), 0.9, 1) * Ramp(r.MostShared, 0, 3)),
    ];

    /// <summary>
    /// What is written, when it happened, and who uploaded it: for a post that is captured again, which is done by the one whose post it is.
    /// </summary>
    public static IReadOnlyList<Feature> Writing { get; } =
    [
        .. Words,
        new("same_times", 1, (m, _) => Math.Tanh(m.SameTimes)),
        new("exact_times", 1, (m, _) => Math.Tanh(m.ExactTimes)),
        new("other_times", -1, (m, _) => m.OtherTimes > 0 ? 1 : 0),
        new("only_other_times", -1, (m, _) => m.OtherTimes > 0 && m.SameTimes == 0 ? 1 : 0),
        new("same_submitter", 1, (_, r) => SameSubmitter(r)),
        new("same_submitter_and_times", 1, (m, r) => SameSubmitter(r) * NothingNewer(m) * (m.SameTimes > 0 && m.OtherTimes == 0 ? 1 : 0)),
        new("same_submitter_and_all_there", 1, (m, r) => SameSubmitter(r) * NothingElse(m) * Ramp(Share(m.Earlier), 0.8, 1)),
    ];

    /// <summary>What the pixels say as well. For one capture that was passed on, whatever was done to it, its clock included, and whoever uploads it.</summary>
    public static IReadOnlyList<Feature> Pixels { get; } =
    [
        .. Words,
        new("no_shared_moment", -1, (m, _) => m.FewestMoments > 0 && m.SharedMoments == 0 ? 1 : 0),
        new("wiped", -1, (m, _) => Wiped(m)),
        new("wiped_at_another_time", -1, (m, _) => Wiped(m) * Math.Tanh(m.OtherPassing)),
        new("cells_agree", 1, (m, _) => m.Trusted * Agreement(m)),
        new("nearly_all_cells_agree", 1, (m, _) => m.Trusted * Ramp(Agreement(m), 0.9, 1)),
        new("same_cells", 1, (m, _) => m.Trusted * Math.Log(1 + m.SameCells) / 6),
        new("largest_spot", -1, (m, _) => m.Trusted * Math.Log(1 + m.LargestSpot)),
        new("open_cells", -1, (m, _) => m.Trusted * Math.Log(1 + m.OpenCells)),
        new("same_passing", 1, (m, _) => m.Trusted * Math.Tanh(m.SamePassing / 2)),
        new("other_passing", -1, (m, _) => m.Trusted * Math.Tanh(m.OtherPassing / 2)),
    ];

    /// <summary>Share of the cells with content in which both show the same, 0..1; of very few cells it says little.</summary>
    public static double Agreement(PairMeasures m) => m.SameCells / (m.SameCells + m.OtherCells + 5.0);

    /// <summary>How much of the one upload's writing the other shows, of the two the larger share, 0..1.</summary>
    public static double Contained(PairMeasures m) => Math.Max(Share(m.Earlier), Share(m.Later));

    private static double Share(SideMeasures side) => side.Shared / (side.Shared + side.Missing + 0.3 * side.Unseen + 0.01);

    private static double Shared(PairMeasures m) => Math.Min(m.Earlier.Shared, m.Later.Shared);

    private static double Wiped(PairMeasures m) => Math.Tanh(Math.Max(m.Earlier.Wiped, m.Later.Wiped));

    // From one upload in twenty on it is no clerk's.
    private static double SameSubmitter(Rarity rarity) => Ramp(rarity.Submitter, 3, 6);

    // No name, caption or title stands where another stood, and nothing newer below: 0..1.
    private static double NothingElse(PairMeasures m)
        => (1 - Ramp(Math.Max(m.Earlier.MostReplaced, m.Later.MostReplaced), 0, 0.6))
            * (1 - Ramp(m.Relabelled, 0, 0.6))
            * NothingNewer(m)
            * (1 - Ramp(m.Slid, 0, 1));

    private static double NothingNewer(PairMeasures m) => 1 - Ramp(Math.Max(m.Earlier.Fresh, m.Later.Fresh), 0, 1);

    private static double Ramp(double value, double from, double until) => Math.Clamp((value - from) / (until - from), 0, 1);
}
