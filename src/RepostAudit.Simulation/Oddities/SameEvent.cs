using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Truth;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Oddities;

/// <summary>Two neighbours went to the same event and repost its story in the same hours; their captures look alike, and some are taken for copies.</summary>
internal sealed class SameEvent(Decoy decoy, int week, int from, double alike, IReadOnlyList<Leaf> leaves) : Odd
{
    public override Decoy Decoy => decoy;

    public override void Prepare(Stage stage) => stage.Articles.Publish(from);

    public override void Shape(UnitWeek at)
    {
        if (at.Week == week && leaves.Contains(at.Leaf))
        {
            at.Sit(at.Dice.Whole(5, 14), () => from + 60 + at.Dice.Below(3 * Span.Hour), article: at.Stage.Articles.NewestAt(from));
        }
    }

    public override void Settle(UnitWeek at)
    {
        if (at.Week == week && leaves.Contains(at.Leaf))
        {
            var story = at.Stage.Articles.NewestAt(from);
            foreach (var draft in at.Drafts.Where(draft => draft.Article == story && draft.CanBeCopied).ToList())
            {
                draft.Seen = at.Dice.Flip(alike) ? Recogniser.Mistaken(draft, at.Dice) : draft.Seen;
            }
        }
    }
}
