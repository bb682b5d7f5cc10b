using RepostAudit.Core.Matching;
using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Habits;

namespace RepostAudit.Simulation.Weeks;

/// <summary>What decides on uploads, with its faults.</summary>
internal sealed class Recogniser(CountyHabits habits)
{
    // How gamers and the clumsy come by a copy, in the order exact, reencoded, edited, recaptured.
    private static readonly double[] Forwarded = [0.35, 0.7, 0.85, 1], Repeated = [0.8, 0.95, 0.95, 1];

    public static MatchKind KindOfForwarded(Dice dice) => (MatchKind)dice.Weighted(Forwarded);

    public static MatchKind KindOfRepeated(Dice dice) => (MatchKind)dice.Weighted(Repeated);

    public void Look(Draft draft, Dice dice) => draft.Seen = draft switch
    {
        _ when dice.Flip(habits.Rejected) => Seen.Rejected,
        // What is no evidence is none the second time.
        { Source.Seen: Seen.Rejected } => Seen.Rejected,
        { Source: not null } => dice.Flip(MissOf(draft.Kind)) ? Seen.Counted : Seen.Duplicate,
        _ when dice.Flip(habits.Mistake) => Mistaken(draft, dice),
        _ => Seen.Counted,
    };

    /// <summary>Takes an honest upload for a copy: what looks alike but is not the same bytes.</summary>
    public static Seen Mistaken(Draft draft, Dice dice)
    {
        draft.Kind = dice.Flip(0.5) ? MatchKind.Recaptured : MatchKind.Edited;
        return Seen.Mistaken;
    }

    // Equal bytes are hardly ever missed, altered and repeated captures most; over what is forwarded the mean is the county's rate.
    private double MissOf(MatchKind kind) => Math.Min(0.6, habits.Miss * kind switch
    {
        MatchKind.Exact => 0.2,
        MatchKind.Reencoded => 0.8,
        MatchKind.Edited => 2,
        _ => 2.5,
    });
}
