using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Habits;

/// <summary>What a county's people are like. Each number is drawn anew for each county, from wide ranges: docs/simulation.md says why these.</summary>
internal sealed record CountyHabits
{
    private CountyHabits(Dice dice)
    {
        UploadsPerUnit = dice.Spread(24, 52);
        SizePower = dice.Between(0.6, 0.95);
        SizeSpread = dice.Between(0.15, 0.4);
        Attainment = Math.Exp(dice.Between(-0.05, 0.2));
        AttainmentSpread = dice.Between(0.1, 0.28);
        Pressure = dice.Between(0.05, 0.4);
        WeekSpread = dice.Spread(0.03, 0.12);
        UnitSpread = dice.Spread(0.05, 0.22);
        Autocorrelation = dice.Between(0, 0.6);
        CountShape = dice.Spread(15, 100);
        SeveralShare = dice.Between(0.25, 0.7);
        GapSeconds = dice.Spread(7, 25);
        GapSpread = dice.Between(0.35, 0.7);
        NightShare = dice.Spread(0.015, 0.09);
        WeekendWeight = dice.Between(0.35, 0.95);
        DeadlineShare = dice.Spread(0.01, 0.07);
        DoubleShare = dice.Spread(0.003, 0.015);
        Miss = dice.Between(0.05, 0.2);
        Mistake = dice.Spread(0.001, 0.005);
        Rejected = dice.Spread(0.005, 0.03);
        ActiveShare = dice.Between(0.4, 0.9);
        ActivityShape = dice.Between(0.5, 1.5);
        Turnover = dice.Spread(0.001, 0.01);
        ArticlesPerWeek = dice.Whole(6, 20);
        ArticleHours = dice.Spread(8, 40);
        QuotaChange = dice.Between(0.005, 0.04);
        Hours = DayProfile.OfCounty(dice);
    }

    /// <summary>Mean uploads per uploading unit and week, before events.</summary>
    public double UploadsPerUnit { get; }

    /// <summary>Uploads and quotas grow with staff to this power: larger units repost less per head.</summary>
    public double SizePower { get; }

    /// <summary>Deviation of the logarithm of units' sizes about that.</summary>
    public double SizeSpread { get; }

    /// <summary>Median of what units upload unasked over their quota.</summary>
    public double Attainment { get; }

    public double AttainmentSpread { get; }

    /// <summary>The part of what is missing to the quota that a ranked unit makes up with honest reposts.</summary>
    public double Pressure { get; }

    /// <summary>Deviation of the logarithm of the whole county's weeks.</summary>
    public double WeekSpread { get; }

    /// <summary>Deviation of the logarithm of a unit's weeks; a unit's own is 0.6 to 1.6 times that.</summary>
    public double UnitSpread { get; }

    /// <summary>From week to week, of a unit's deviations.</summary>
    public double Autocorrelation { get; }

    /// <summary>Shape of the gamma that makes counts more than Poisson (negative binomial).</summary>
    public double CountShape { get; }

    /// <summary>Share of the sittings with several pictures.</summary>
    public double SeveralShare { get; }

    /// <summary>Median seconds between two pictures of a sitting.</summary>
    public double GapSeconds { get; }

    public double GapSpread { get; }

    /// <summary>Share of the sittings between 22:00 and 06:00.</summary>
    public double NightShare { get; }

    /// <summary>A Saturday or Sunday, in working days.</summary>
    public double WeekendWeight { get; }

    /// <summary>Share of the sittings that are put off to the last hours of the week.</summary>
    public double DeadlineShare { get; }

    /// <summary>Share of the pictures that are uploaded twice by mistake.</summary>
    public double DoubleShare { get; }

    /// <summary>Share of true duplicates, as gamers make them, that the recogniser misses.</summary>
    public double Miss { get; }

    /// <summary>Share of honest uploads that the recogniser calls duplicates of something else.</summary>
    public double Mistake { get; }

    public double Rejected { get; }

    /// <summary>Share of the staff who ever upload.</summary>
    public double ActiveShare { get; }

    /// <summary>Shape of the gamma of people's eagerness: the smaller, the more unequal.</summary>
    public double ActivityShape { get; }

    /// <summary>Share of the people who are replaced in a week.</summary>
    public double Turnover { get; }

    public int ArticlesPerWeek { get; }

    /// <summary>Mean hours from publication to repost.</summary>
    public double ArticleHours { get; }

    /// <summary>Probability that a unit's quota changes in a week.</summary>
    public double QuotaChange { get; }

    /// <summary>Weights of the 24 hours.</summary>
    public double[] Hours { get; }

    public static CountyHabits Draw(Dice dice) => new(dice);
}
