namespace RepostAudit.Core.Burden;

/// <summary>What the county takes a repost to cost. An assumption that turns uploads into time, not a measurement.</summary>
public sealed record BurdenPolicy
{
    /// <summary>The longest that a repost may be said to take, in minutes.</summary>
    public const double MostMinutes = 60;

    /// <summary>Minutes of working time for one repost with its screenshot and upload; more than 0, at most <see cref="MostMinutes"/>.</summary>
    public double MinutesPerRepost
    {
        get;
        init
        {
            // Not a number is in no range.
            if (!(value > 0 && value <= MostMinutes))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, $"Takes more than 0 and at most {MostMinutes} minutes");
            }

            field = value;
        }
    } = 3;
}
