using System.Globalization;
using System.Text.RegularExpressions;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Forgery;

/// <summary>The phone's own clock on a capture: the only time of day in the topmost line.</summary>
/// <param name="Hour">0 to 99, as it was read.</param>
/// <param name="Minute">0 to 99, as it was read.</param>
internal readonly partial record struct StatusClock(int Hour, int Minute)
{
    // Where a capture has its bar, whatever the phone; one that was cut off leaves something else there, which shows no clock, or lies further down.
    private const double BarWithin = 0.05;

    public bool Exists => Hour < 24 && Minute < 60;

    /// <summary>Minutes since midnight of a time that exists.</summary>
    public int OfDay => Hour * 60 + Minute;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hour}:{Minute:00}");

    /// <returns>Null where none was read.</returns>
    public static StatusClock? Of(PageText? text)
    {
        var bar = PageLine.AllOf(text).Where(line => line.Read.Place.CentreY < BarWithin * text!.Height).ToList();
        if (bar.Count == 0)
        {
            return null;
        }

        var top = bar.Min(line => line.Read.Place.CentreY);
        StatusClock[] clocks = [.. bar
            .Where(line => line.Read.Place.CentreY - top < line.Read.Place.Height)
            .SelectMany(line => Time().Matches(line.Read.Text))
            .Select(time => new StatusClock(Number(time.Groups["h"]), Number(time.Groups["m"])))];
        return clocks is [var only] ? only : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9.:：])(?<h>[0-9]{1,2})\\s*[:：]\\s*(?<m>[0-9]{2})(?![0-9.:：])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
