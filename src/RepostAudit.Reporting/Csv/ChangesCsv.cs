using RepostAudit.Reporting.Changes;

namespace RepostAudit.Reporting.Csv;

/// <summary><c>changes.csv</c>: one row for every value that differs from the revision before.</summary>
internal static class ChangesCsv
{
    private static readonly string[] Columns = ["what", "change", "week", "unit", "path", "submission_id", "column", "before", "after"];

    public static Task WriteAsync(Stream output, IReadOnlyList<Change> changes, CancellationToken cancellation)
        => CsvTable.WriteAsync(output, Columns, changes.Select(Row), cancellation);

    private static string?[] Row(Change change) =>
    [
        change.Line.What.ToString().ToLowerInvariant(),
        change.Kind.ToString().ToLowerInvariant(),
        change.Line.Week,
        change.Line.Unit,
        change.Line.Path,
        change.Line.What is Subject.Submission ? change.Line.Key : null,
        change.Column,
        change.Before,
        change.After,
    ];
}
