using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>Three to seven units pass captures round: one makes them, the others upload copies hours or days later.</summary>
/// <remarks>Strength: share of the others' uploads that are such copies.</remarks>
internal sealed class Ring(IReadOnlyList<Leaf> players, IReadOnlyList<int> weeks, double strength) : Scheme("ring", "", players, weeks, strength)
{
    public override IReadOnlyList<UnitId> Named => [.. Players.Select(leaf => leaf.Id)];

    public override void Close(CountyWeek at)
    {
        if (!Weeks.Contains(at.Week))
        {
            return;
        }

        var made = Players[0].Weeks[at.Week].Where(draft => draft.CanBeCopied && draft.At % Span.Week < Span.Week - (2 * Span.Hour)).ToList();
        foreach (var member in Players.Skip(1).Select(at.Of).OfType<UnitWeek>())
        {
            var copies = Math.Max(1, member.Dice.Rounded(member.Drafts.Count * Strength / (1 - Strength)));
            foreach (var forwarded in member.Dice.Some(made, copies).OrderBy(draft => draft.At).Chunk(6))
            {
                Upload(member, forwarded);
            }

            member.Look();
        }
    }

    /// <summary>Share of the others' uploads that are copies of the originator's.</summary>
    public override double Realised(Stage stage)
    {
        var others = Players.Skip(1).SelectMany(leaf => Weeks.SelectMany(week => leaf.Weeks[week])).ToList();
        return others.Count == 0 ? 0 : others.Count(draft => draft.Source?.Leaf == Players[0]) / (double)others.Count;
    }

    // What was forwarded together is uploaded by one person in one go, in time for the deadline.
    private static void Upload(UnitWeek member, Draft[] forwarded)
    {
        var last = forwarded[^1].At;
        var delay = (int)(Span.Hour * Math.Clamp(member.Dice.LogBell(8, 1), 0.5, 72));
        var at = last + delay < member.Until - 600 ? last + delay : member.Dice.Whole(last + 60, Math.Max(last + 60, member.Until - 600));
        var person = member.Leaf.Roster.Pick(member.Week, member.Dice);
        foreach (var draft in forwarded)
        {
            member.Copy(draft, at, Recogniser.KindOfForwarded(member.Dice), gamed: true, person);
            at += member.Gap();
        }
    }
}
