namespace RepostAudit.Core.Uploads;

/// <summary>A stretch of time, its beginning included and its end not.</summary>
public readonly record struct Period(DateTimeOffset From, DateTimeOffset Until)
{
    public static Period Always { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    public bool Contains(DateTimeOffset moment) => moment >= From && moment < Until;
}
