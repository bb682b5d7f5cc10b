using System.Globalization;
using RepostAudit.Core.Ranking;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Csv;

/// <summary><c>tally.csv</c>: what each unit submitted in each week, and its places.</summary>
internal static class TallyCsv
{
    private static readonly string[] Columns =
    [
        "week", "unit", "submitted", "counted", "duplicate", "rejected", "quota", "attainment",
        "rank_raw", "rank_audited", "rank_low", "rank_high",
        "tied_with", "flag_raw", "flag_audited", "flag_warranted", "uploads_to_escape", "uploads_to_spare",
        "night", "day_off", "off_hours", "staff_hours",
    ];

    public static Task WriteAsync(Stream output, ReportDocument report, CancellationToken cancellation)
        => CsvTable.WriteAsync(output, Columns, report.Weeks.SelectMany(week => week.Tallies.Select((tally, i) => Row(week, tally, week.Burden?.Units[i]))), cancellation);

    // Tallies and burdens stand in the same order; a report written before there were burdens has none.
    private static string?[] Row(DocumentWeek week, DocumentTally tally, DocumentUnitBurden? burden) =>
    [
        week.Week,
        tally.Unit,
        Text(tally.Submitted),
        Text(tally.Counted),
        Text(tally.Duplicate),
        Text(tally.Rejected),
        Text(tally.Quota),
        tally.Attainment is { } attainment ? Decimals.Text(attainment) : null,
        Text(tally.RankRaw),
        Text(tally.RankAudited),
        Text(tally.RankLow),
        Text(tally.RankHigh),
        Text(tally.Place?.TiedWith.Count),
        Text(tally.Place?.FlagRaw),
        Text(tally.Place?.FlagAudited),
        tally.Place?.FlagAudited is { } flag ? (flag.Warranted ? "true" : "false") : null,
        Text(tally.Place?.UploadsToEscape),
        Text(tally.Place?.UploadsToSpare),
        Text(burden?.Night),
        Text(burden?.DayOff),
        Text(burden?.OffHours),
        burden is null ? null : Decimals.Text(burden.StaffHours),
    ];

    private static string? Text(Flag? flag) => flag?.Colour.ToString().ToLowerInvariant();

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
