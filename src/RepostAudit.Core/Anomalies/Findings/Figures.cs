namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>The numbers that the sentence about a finding names, each kind for the questions that need it.</summary>
public abstract record Figures
{
    private Figures()
    {
    }

    /// <summary>Some of a number of uploads. The measure is their share, 0..1.</summary>
    /// <param name="Of">How many are of the kind.</param>
    /// <param name="All">How many there are.</param>
    public sealed record Part(int Of, int All) : Figures;

    /// <summary>Captures shared by units. The measure is how many.</summary>
    /// <param name="Captures">How many captures were shared.</param>
    /// <param name="Given">How many of them were first the originator's.</param>
    /// <param name="MiddleLag">Median time between the first upload and a copy.</param>
    public sealed record Sharing(int Captures, int Given, TimeSpan MiddleLag) : Figures;

    /// <summary>Weeks in which a count lands on the quota or at most two above. The measure is their share, 0..1.</summary>
    /// <param name="Weeks">How many do.</param>
    /// <param name="All">Of how many.</param>
    /// <param name="Below">How many land as close below the quota: one, two or three too few.</param>
    public sealed record Landing(int Weeks, int All, int Below) : Figures;

    /// <summary>A run of uploads at a constant spacing. The measure is the number of uploads in the longest.</summary>
    /// <param name="Uploads">How many the longest has.</param>
    /// <param name="Spacing">Median time between two of them.</param>
    /// <param name="People">How many people took turns in it.</param>
    public sealed record Run(int Uploads, TimeSpan Spacing, int People) : Figures;

    /// <summary>Uploads at the same time every day. The measure is the share of days, 0..1.</summary>
    /// <param name="Days">On how many days.</param>
    /// <param name="All">Of how many with uploads.</param>
    /// <param name="Clock">The time of day, to the minute.</param>
    public sealed record Daily(int Days, int All, TimeOnly Clock) : Figures;

    /// <summary>More people than work there. The measure is the mean number of people.</summary>
    /// <param name="People">Mean number of people who upload in a week.</param>
    /// <param name="Staff">How many work there.</param>
    public sealed record Crowd(double People, int Staff) : Figures;

    /// <summary>Up from the bottom for a week and back, once or twice; of two jumps the counts are sums. The measure is the jump weeks' count over the usual one.</summary>
    /// <param name="Jumps">How many, 1 or 2.</param>
    /// <param name="Before">What counted in the week before.</param>
    /// <param name="Jump">In the week of the jump.</param>
    /// <param name="After">In the week after.</param>
    /// <param name="Usual">What the unit's other weeks lead to expect in the week of the jump.</param>
    /// <param name="Place">Its place from the bottom in the week before, 1 = last; of two the higher.</param>
    public sealed record Jumped(int Jumps, int Before, int Jump, int After, double Usual, int Place) : Figures;

    /// <summary>A quota above what people can do. The measure is the quota over that.</summary>
    /// <param name="Quota">The highest quota.</param>
    /// <param name="Limit">What is possible.</param>
    /// <param name="ByResidents">Whether the limit is the number of residents; else it is working hours.</param>
    public sealed record Capacity(int Quota, long Limit, bool ByResidents) : Figures;

    /// <summary>A target passed on with a markup. The measure is what is passed on over what was received.</summary>
    /// <param name="PassedOn">Sum of the quotas below, in the week in which they are highest over the target.</param>
    /// <param name="Target">The parent's own in that week.</param>
    public sealed record Markup(long PassedOn, int Target) : Figures;

    /// <summary>A week that moved the whole county. The measure is the factor over an ordinary week.</summary>
    /// <param name="Of">Uploads of the kind.</param>
    /// <param name="All">All uploads of the week.</param>
    /// <param name="Units">How many units have more than their habit leads to expect.</param>
    /// <param name="AllUnits">How many units uploaded.</param>
    public sealed record Shift(int Of, int All, int Units, int AllUnits) : Figures;

    /// <summary>The county lands on a raised quota. The measure is the share of units and weeks that do, 0..1.</summary>
    /// <param name="Landings">How many units and weeks do.</param>
    /// <param name="All">Of how many.</param>
    /// <param name="Raised">The sum of the quotas over that of the week before.</param>
    public sealed record Raise(int Landings, int All, double Raised) : Figures;
}
