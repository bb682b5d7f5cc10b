using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Happenings;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>Which units game, how and when. The plan is drawn alike whatever the policy; the policy decides what of it is played.</summary>
internal sealed class GamePlan
{
    private readonly Stage _stage;
    private readonly Casting _casting;
    private readonly List<(Scheme Scheme, double Threshold)> _planned = [];

    public GamePlan(Stage stage)
    {
        _stage = stage;
        _casting = new Casting(stage);
        if (stage.Settings.Gaming is not GamingLevel.None)
        {
            foreach (var (kind, make) in Kinds())
            {
                Plan(kind, make);
            }
        }
    }

    /// <summary>What is played under the policy.</summary>
    /// <remarks>
    /// Gaming answers an incentive. Without ranking there is none. Under a cap a unit games in proportion to how much of the danger remains: the
    /// part of its quota that it falls short of, capped, over the same before; who games without falling short does so for the rank and goes on.
    /// </remarks>
    public IReadOnlyList<Scheme> Played => _stage.Settings.Policy switch
    {
        QuotaPolicy.Unranked => [],
        QuotaPolicy.Capped => [.. _planned.Where(planned => planned.Threshold < Incentive.Kept(_stage, planned.Scheme)).Select(planned => planned.Scheme)],
        _ => [.. _planned.Select(planned => planned.Scheme)],
    };

    private double Strength(string game, Dice dice) => Strengths.Draw(game, _stage.Settings.Gaming, dice);

    private IEnumerable<(string Kind, Func<Dice, Scheme?> Make)> Kinds()
    {
        yield return ("quota_cascade", Cascade);
        yield return ("infeasible_quota", Infeasible);
        yield return ("ring", Circle);
        yield return ("jump_collapse", Jump);
        yield return ("concentration:few", dice => _casting.Cast(dice, Stretch.Long, (leaf, mean) => leaf.Place.Staff >= 30 && mean >= 15 && !leaf.Oddities.Contains("office_assistant")) is var (leaf, weeks)
            ? new Few(leaf, weeks, Strength("concentration:few", dice), dice.Whole(1, 2)) : null);
        yield return ("concentration:ghost", Haunted);
        yield return ("quota_bunching", Bunching);
        yield return ("recycled", dice => _casting.Cast(dice, Stretch.Usual, (_, mean) => mean >= 8) is var (leaf, weeks) ? new Recycled(leaf, weeks, Strength("recycled", dice)) : null);
        yield return ("deadline_burst", dice => _casting.Cast(dice, Stretch.Usual, (leaf, mean) => mean >= 8 && !leaf.Oddities.Contains("procrastinator")) is var (leaf, weeks)
            ? new DeadlineBurst(leaf, weeks, Strength("deadline_burst", dice)) : null);
        yield return ("machine_timing:run", Run);
        yield return ("machine_timing:daily", Daily);
        yield return ("after_hours", dice => _casting.Cast(dice, Stretch.Long, (leaf, mean) => mean >= 8 && !leaf.Oddities.Contains("shift_work")) is var (leaf, weeks)
            ? new AfterHours(leaf, weeks, Strength("after_hours", dice)) : null);
    }

    // One to four of each kind among seventy units, in the mean some two.
    private void Plan(string kind, Func<Dice, Scheme?> make)
    {
        var dice = _stage.Dice.Fork(kind);
        var episodes = Math.Max(1, dice.Rounded(dice.Between(1, 3.5) * _stage.Leaves.Count / 70.0));
        for (var i = 0; i < episodes; i++)
        {
            var own = dice.Fork("episode", i);
            if (make(own) is { } scheme)
            {
                _planned.Add((scheme, own.NextDouble()));
            }
        }
    }

    private Ring? Circle(Dice dice)
        => _casting.Crowd(dice, Stretch.Usual, dice.Whole(3, 7), (leaf, mean) => mean >= 10) is var (leaves, weeks)
            ? new Ring(Led(leaves, dice), ActiveWeeks(weeks, 0.8, dice), Strength("ring", dice)) : null;

    // Who has many captures has some to share: mostly the largest is the originator.
    private static List<Leaf> Led(IReadOnlyList<Leaf> leaves, Dice dice)
        => dice.Flip(0.6) ? [.. leaves.OrderByDescending(leaf => leaf.Size * leaf.Habits.Attainment)] : [.. leaves];

    private JumpCollapse? Jump(Dice dice)
        => _casting.Cast(dice, Stretch.Jump, (leaf, mean) => mean >= 10 && !leaf.Habits.Steady && leaf.Habits.Attainment <= _stage.Habits.Attainment) is var (leaf, weeks)
            ? new JumpCollapse(leaf, [weeks[1]], Strength("jump_collapse", dice)) : null;

    private QuotaBunching? Bunching(Dice dice)
    {
        if (_casting.Cast(dice, Stretch.Long, (leaf, mean) => !leaf.Habits.Steady && mean / leaf.Size is > 0.8 and < 1.35 && !leaf.Oddities.Contains("demanding_quota")) is not var (leaf, weeks))
        {
            return null;
        }

        var strength = Strength("quota_bunching", dice);
        return new(leaf, weeks, strength, [.. ActiveWeeks(weeks, strength, dice)]);
    }

    private Ghost? Haunted(Dice dice)
    {
        var strength = Strength("concentration:ghost", dice);
        return _casting.Cast(dice, Stretch.Long, (leaf, mean) => mean >= 0.8 * Ghost.Accounts(leaf.Place.Staff, strength)) is var (leaf, weeks)
            ? new(leaf, weeks, strength, [.. Enumerable.Range(0, Ghost.Accounts(leaf.Place.Staff, strength)).Select(_ => _stage.Hire())]) : null;
    }

    // A program is not set up for less than one run, or one picture a day.
    private MachineRun? Run(Dice dice)
    {
        var strength = Strength("machine_timing", dice);
        return _casting.Cast(dice, Stretch.Usual, (_, mean) => mean >= Math.Max(15, (MachineRun.Shortest + 1) / strength)) is var (leaf, weeks)
            ? new(leaf, weeks, strength, dice.Whole(2, 15), dice.Below(2), dice.Whole(1, 4)) : null;
    }

    private MachineDaily? Daily(Dice dice)
    {
        var strength = Strength("machine_timing", dice);
        return _casting.Cast(dice, Stretch.Usual, (_, mean) => mean >= Math.Max(15, (MachineDaily.Days + 1) / strength)) is var (leaf, weeks)
            ? new(leaf, weeks, strength, dice.Whole(7 * Span.Hour, 21 * Span.Hour)) : null;
    }

    private InfeasibleQuota? Infeasible(Dice dice)
    {
        var hours = dice.Flip(0.5);
        return _casting.Cast(dice, Stretch.Usual, (leaf, _) => hours ? leaf.Place.Staff <= 10 : leaf.Place.Unit.Population <= 600) is var (leaf, weeks)
            ? new(hours ? "hours" : "population", leaf, weeks, Strength("infeasible_quota", dice)) : null;
    }

    private QuotaCascade? Cascade(Dice dice)
    {
        var free = _stage.Places.Where(place => place.Children.Count > 0 && !_planned.Any(planned => planned.Scheme is QuotaCascade other && (other.Parent == place || other.Parent.Parent == place || place.Parent == other.Parent))).ToList();
        return free.Count == 0 ? null : new(dice.Flip(0.25) ? free[0] : dice.Pick(free), _casting.Window(dice, Stretch.Long), Strength("quota_cascade", dice));
    }

    // At least three, and no fewer than the share.
    private static List<int> ActiveWeeks(IReadOnlyList<int> weeks, double share, Dice dice)
        => [.. dice.Some(weeks, Math.Max(3, (int)Math.Ceiling(share * weeks.Count))).Order()];
}
