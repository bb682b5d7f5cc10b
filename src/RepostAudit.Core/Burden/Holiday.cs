namespace RepostAudit.Core.Burden;

/// <summary>What a calendar says of a day.</summary>
public enum DayKind
{
    /// <summary>People have the day off.</summary>
    Off,

    /// <summary>They work although it is a Saturday or Sunday, to make up for a holiday (调休).</summary>
    Work,
}

/// <summary>A day that differs from what its place in the week would make of it.</summary>
/// <param name="Date">The day on the county's calendar.</param>
/// <param name="Kind">Whether it is off.</param>
/// <param name="Name">What people call it; null where nobody says.</param>
public sealed record Holiday(DateOnly Date, DayKind Kind, string? Name);
