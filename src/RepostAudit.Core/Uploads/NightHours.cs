namespace RepostAudit.Core.Uploads;

/// <summary>The hours of the night on the county's clocks.</summary>
/// <param name="From">The hour at which it begins, 0 to 23, later than <paramref name="Until"/>.</param>
/// <param name="Until">The hour at which it ends.</param>
public readonly record struct NightHours(int From, int Until)
{
    /// <summary>From 22:00 on and before 06:00.</summary>
    public static NightHours Ordinary { get; } = new(22, 6);

    /// <summary>How much of a day it is, 0..1.</summary>
    public double ShareOfDay() => (24 - From + Until) / 24.0;

    /// <param name="seconds">Since midnight, on the county's clocks.</param>
    public bool Holds(int seconds) => seconds >= From * 3600 || seconds < Until * 3600;
}
