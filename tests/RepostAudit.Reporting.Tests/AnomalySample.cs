using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Tests;

/// <summary>Fourteen units in twelve weeks, every upload of which is written down by rule; some of them do what a detector looks for.</summary>
internal static class AnomalySample
{
    private const int Weeks = 12, Units = 14;

    private static readonly IsoWeek First = new(2026, 10);

    public static County County { get; } = new(
        [
            new(Id(0), "清河县", null, "county", 900, null),
            .. Enumerable.Range(1, Units).Select(unit => new Unit(Id(unit), $"第{unit}单位", Id(0), "department", unit == 9 ? null : 12 + (3 * unit), unit == 11 ? 25 : null)),
        ],
        new Dictionary<(IsoWeek, UnitId), int>(
            from week in Enumerable.Range(0, Weeks)
            from unit in Enumerable.Range(0, Units + 1)
            select KeyValuePair.Create((First.Add(week), Id(unit)), unit == 0 ? week < 6 ? 280 : 170 : unit == 11 ? 30 : unit == 12 ? 15 : 20)));

    public static IReadOnlyList<ActivityRow> Rows { get; } = [.. from week in Enumerable.Range(0, Weeks) from unit in Enumerable.Range(1, Units) from row in Of(week, unit) select row];

    public static Inquiry Inquiry { get; } = Inquiry.Of(Rows, County, new DetectorSettings());

    public static IReadOnlyList<Problem> Problems { get; } = [new("ledger.csv", 7, "unit", "Unit 第十五单位 is not in units.csv; nothing is known of its staff and its parent", "Add it there, or correct it here")];

    /// <summary>The small report, with what was found elsewhere.</summary>
    public static AuditReport Report { get; } = ReportSample.Small() with { Inquiry = Inquiry, County = County };

    private static UnitId Id(int unit) => UnitId.Parse($"u{unit:00}").OrThrow();

    private static string Name(int week, int unit, int number) => $"S{week:00}{unit:00}{number:000}";

    private static IEnumerable<ActivityRow> Of(int week, int unit)
    {
        // Counts, people and times come from one fixed row of figures, so that no generator is needed.
        var seed = (week * 31) + (unit * 17);
        var count = unit == 12 && week is >= 2 ? 15 + (week % 3) : 14 + (((seed * 7) % 13) - 6);
        for (var number = 0; number < count; number++)
        {
            var spread = (seed * 977) + (number * 7919);
            var at = First.Add(week).FirstDay.ToDateTime(TimeOnly.MinValue).AddDays(spread % 7).AddHours(8 + (spread / 7 % 12)).AddMinutes(spread / 84 % 60).AddSeconds(spread / 31 % 60);
            string? repeats = null;
            switch (unit)
            {
                // Every third upload is one of its own of three weeks before.
                case 3 when week is >= 5 and <= 9 && number % 3 == 0:
                    repeats = Name(week - 3, unit, number % 8);
                    break;

                // On Sunday evening, in the last hour.
                case 5 when week is >= 4 and <= 8 && number % 5 != 0:
                    at = First.Add(week).FirstDay.ToDateTime(TimeOnly.MinValue).AddDays(6).AddHours(23).AddMinutes(number * 3);
                    break;

                // Six seconds apart.
                case 7 when week is >= 6 and <= 8:
                    at = First.Add(week).FirstDay.ToDateTime(TimeOnly.MinValue).AddDays(2).AddHours(15).AddSeconds(number * 6);
                    break;

                // At one in the morning.
                case 8 when week is >= 3 and <= 9 && number % 4 != 0:
                    at = at.Date.AddHours(1).AddMinutes(number * 4);
                    break;
            }

            var submitter = SubmitterId.Parse($"P{unit:00}{spread / 13 % (unit == 14 ? 2 : 9)}").OrThrow();
            yield return new(Name(week, unit, number), First.Add(week), Id(unit), submitter, at, repeats is null ? Outcome.Counted : Outcome.Duplicate, repeats);
        }
    }
}
