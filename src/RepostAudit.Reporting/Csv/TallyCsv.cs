using System.Globalization;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Csv;

/// <summary><c>tally.csv</c>: what each unit submitted in each week, and its places.</summary>
internal static class TallyCsv
{
    private static readonly string[] Columns =
    [
        "week", "unit", "submitted", "counted", "duplicate", "rejected", "quota", "attainment",
        "rank_raw", "rank_audited", "rank_low", "rank_high",
    ];

    public static Task WriteAsync(Stream output, ReportDocument report, CancellationToken cancellation)
        => CsvTable.WriteAsync(output, Columns, report.Weeks.SelectMany(week => week.Tallies.Select(tally => Row(week, tally))), cancellation);

    private static string?[] Row(DocumentWeek week, DocumentTally tally) =>
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
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
