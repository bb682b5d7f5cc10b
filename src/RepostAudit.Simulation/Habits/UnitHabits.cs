using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Habits;

/// <summary>What a unit's people are like: the county's habits, varied. Oddities change them.</summary>
internal sealed class UnitHabits
{
    public UnitHabits(CountyHabits county, Dice dice)
    {
        Attainment = dice.LogBell(county.Attainment, county.AttainmentSpread);
        Spread = county.UnitSpread * dice.Spread(0.6, 1.6);
        CountShape = county.CountShape * dice.Spread(0.6, 1.6);
        Trend = dice.Bell(0, 0.004);
        SeveralShare = Math.Clamp(county.SeveralShare * dice.LogBell(1, 0.2), 0.05, 0.9);
        GapSeconds = county.GapSeconds * dice.LogBell(1, 0.25);
        DeadlineShare = Math.Min(0.25, county.DeadlineShare * dice.LogBell(1, 0.6));
        DoubleShare = Math.Min(0.03, county.DoubleShare * dice.LogBell(1, 0.5));
        var weekend = Math.Clamp(county.WeekendWeight * dice.LogBell(1, 0.25), 0.1, 1.3);
        var sum = 0.0;
        Days = [.. Enumerable.Range(0, 7).Select(day => sum += (day < 5 ? 1 : weekend) * dice.GammaOne(20))];
        SetNights(county, Math.Min(0.2, county.NightShare * dice.LogBell(1, 0.4)), dice);
    }

    /// <summary>What it uploads unasked, over its quota.</summary>
    public double Attainment { get; set; }

    public double Spread { get; set; }

    public double CountShape { get; }

    /// <summary>Growth of the logarithm in a week.</summary>
    public double Trend { get; }

    public double SeveralShare { get; }

    public double GapSeconds { get; }

    public double DeadlineShare { get; set; }

    /// <summary>Mean hours before the deadline of what is put off.</summary>
    public double DeadlineHours { get; set; } = 2.5;

    public double DoubleShare { get; set; }

    /// <summary>Whether it uploads nearly the same every week.</summary>
    public bool Steady { get; set; }

    /// <summary>Sums of the weights of Monday to Sunday.</summary>
    public double[] Days { get; }

    /// <summary>Sums of the weights of the 24 hours.</summary>
    public double[] Hours { get; private set; } = [];

    /// <summary>Makes this share of its sittings fall between 22:00 and 06:00.</summary>
    public void SetNights(CountyHabits county, double share, Dice dice) => Hours = DayProfile.Sums(county.Hours, share, dice);
}
