using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>Draws games: for each kind a unit that it suits, weeks and a strength.</summary>
internal sealed class GameMaker(Stage stage)
{
    private readonly Casting _casting = new(stage);
    private readonly HashSet<Place> _cascading = [];

    /// <summary>The kinds, in the order in which they choose their units; null is drawn where no unit suits.</summary>
    public IReadOnlyList<(string Kind, Func<Dice, Scheme?> Make)> Kinds =>
    [
        ("quota_cascade", Cascade),
        ("infeasible_quota", Infeasible),
        ("ring", Circle),
        ("jump_collapse", Jumps),
        ("concentration:few", dice => Solo(dice, "concentration:few", Stretch.Long, (leaf, mean, _) => leaf.Place.Staff >= 30 && mean >= 15 && !leaf.Oddities.Contains("office_assistant"), (leaf, weeks, strength) => new Few(leaf, weeks, strength, dice.Whole(1, 2)))),
        ("concentration:ghost", dice => Solo(dice, "concentration:ghost", Stretch.Long, (leaf, mean, strength) => mean >= 0.8 * Ghost.Accounts(leaf.Place.Staff, strength), Haunted)),
        ("quota_bunching", dice => Solo(dice, "quota_bunching", Stretch.Lasting, CouldLand, (leaf, weeks, strength) => new QuotaBunching(leaf, weeks, strength, [.. ActiveWeeks(weeks, strength, dice)]))),
        ("recycled", dice => Solo(dice, "recycled", Stretch.Usual, (_, mean, _) => mean >= 8, (leaf, weeks, strength) => new Recycled(leaf, weeks, strength))),
        ("deadline_burst", dice => Solo(dice, "deadline_burst", Stretch.Usual, (leaf, mean, _) => mean >= 8 && !leaf.Oddities.Contains("procrastinator"), (leaf, weeks, strength) => new DeadlineBurst(leaf, weeks, strength))),
        // A program is not set up for less than one run, or one picture a day.
        ("machine_timing:run", dice => Solo(dice, "machine_timing", Stretch.Usual, (_, mean, strength) => mean >= Math.Max(15, (MachineRun.Shortest + 1) / strength), (leaf, weeks, strength) => new MachineRun(leaf, weeks, strength, dice.Whole(2, 15), dice.Below(2), dice.Whole(1, 4)))),
        ("machine_timing:daily", dice => Solo(dice, "machine_timing", Stretch.Usual, (_, mean, strength) => mean >= Math.Max(15, (MachineDaily.Days + 1) / strength), (leaf, weeks, strength) => new MachineDaily(leaf, weeks, strength, dice.Whole(7 * Span.Hour, 21 * Span.Hour)))),
        ("after_hours", dice => Solo(dice, "after_hours", Stretch.Long, (leaf, mean, _) => mean >= 8 && !leaf.Oddities.Contains("shift_work"), (leaf, weeks, strength) => new AfterHours(leaf, weeks, strength))),
    ];

    private Scheme? Solo(Dice dice, string game, Stretch stretch, Func<Leaf, double, double, bool> fits, Func<Leaf, IReadOnlyList<int>, double, Scheme> make)
    {
        var strength = Strengths.Draw(game, stage.Settings.Gaming, dice);
        return _casting.Cast(dice, stretch, (leaf, mean) => fits(leaf, mean, strength)) is var (leaf, weeks) ? make(leaf, weeks, strength) : null;
    }

    // Who got out of danger by a jump jumps again when in danger again; some do, some do not.
    private Scheme? Jumps(Dice dice)
    {
        var again = dice.Flip(0.5);
        return Solo(
            dice,
            "jump_collapse",
            again ? Stretch.TwoJumps : Stretch.Jump,
            (leaf, mean, _) => mean >= 10 && !leaf.Habits.Steady && leaf.Habits.Attainment <= stage.Habits.Attainment,
            (leaf, weeks, strength) => new JumpCollapse(leaf, again ? [weeks[1], weeks[^2]] : [weeks[1]], strength));
    }

    // Who is far from the quota neither stops there nor makes up to it.
    private static bool CouldLand(Leaf leaf, double mean, double strength)
        => !leaf.Habits.Steady && mean / leaf.Size is > 0.8 and < 1.35 && !leaf.Oddities.Contains("demanding_quota");

    private Ghost Haunted(Leaf leaf, IReadOnlyList<int> weeks, double strength)
        => new(leaf, weeks, strength, [.. Enumerable.Range(0, Ghost.Accounts(leaf.Place.Staff, strength)).Select(_ => stage.Hire())]);

    private Ring? Circle(Dice dice)
        => _casting.Crowd(dice, Stretch.Usual, dice.Whole(3, 7), (_, mean) => mean >= 10) is var (leaves, weeks)
            ? new Ring(Led(leaves, dice), ActiveWeeks(weeks, 0.8, dice), Strengths.Draw("ring", stage.Settings.Gaming, dice)) : null;

    // Who has many captures has some to share: mostly the largest is the originator.
    private static List<Leaf> Led(IReadOnlyList<Leaf> leaves, Dice dice)
        => dice.Flip(0.6) ? [.. leaves.OrderByDescending(leaf => leaf.Size * leaf.Habits.Attainment)] : [.. leaves];

    private Scheme? Infeasible(Dice dice)
    {
        var hours = dice.Flip(0.5);
        return Solo(dice, "infeasible_quota", Stretch.Usual, (leaf, _, _) => hours ? leaf.Place.Staff <= 10 : leaf.Place.Unit.Population <= 600, (leaf, weeks, strength) => new InfeasibleQuota(hours ? "hours" : "population", leaf, weeks, strength));
    }

    // Not both a town and the county above it: one's excess would be taken for the other's.
    private QuotaCascade? Cascade(Dice dice)
    {
        var free = stage.Places.Where(place => place.Children.Count > 0 && !_cascading.Contains(place) && !_cascading.Any(other => other.Parent == place || place.Parent == other)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var parent = dice.Flip(0.25) ? free[0] : dice.Pick(free);
        _cascading.Add(parent);
        return new(parent, _casting.Window(dice, Stretch.Long), Strengths.Draw("quota_cascade", stage.Settings.Gaming, dice));
    }

    // At least three, and no fewer than the share.
    private static List<int> ActiveWeeks(IReadOnlyList<int> weeks, double share, Dice dice)
        => [.. dice.Some(weeks, Math.Max(3, (int)Math.Ceiling(share * weeks.Count))).Order()];
}
