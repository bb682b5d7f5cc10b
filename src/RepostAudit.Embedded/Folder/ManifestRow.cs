using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>What a row of <c>manifest.csv</c> says of a file.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Path">The file, as the row writes it.</param>
/// <param name="Name">The file; null where the path cannot be used.</param>
/// <param name="Claim">What is claimed; null where the row cannot be used.</param>
/// <param name="Flaw">Why it cannot be used, a sentence; null where it can.</param>
/// <param name="Unit">The unit, if that much can be read.</param>
/// <param name="UploadedAt">The time, if that much can be read.</param>
internal sealed record ManifestRow(int Line, string Path, UploadName? Name, Claim? Claim, string? Flaw, UnitId? Unit, DateTimeOffset? UploadedAt)
{
    public const string PathColumn = "path";
    public const string UnitColumn = "unit";
    private const string SubmitterColumn = "submitter";
    private const string TimeColumn = "uploaded_at";

    public static TableShape Shape { get; } = new("manifest.csv", [PathColumn, UnitColumn, SubmitterColumn, TimeColumn], ["article", "channel"]);

    public static IEnumerable<ManifestRow> Read(Table table, ICollection<Problem> problems)
        => table.Columns.Contains(PathColumn) ? [.. table.Rows.Select(row => Read(table, row, problems))] : [];

    private static ManifestRow Read(Table table, Row row, ICollection<Problem> problems)
    {
        var path = row[PathColumn];
        if (table.Report(row, problems) is { } flaw)
        {
            // Its cells may have slipped into each other's columns, so neither unit nor time is taken from it.
            return new(row.Line, path, UploadName.Parse(path) is { Ok: true, Value: var name } ? name : null, null, Unusable(table, row, flaw), null, null);
        }

        // What a missing column means for every row was said once, for the file.
        var cells = new Cells(table.File, row, problems);
        var named = cells.Required(PathColumn, UploadName.Parse);
        var unit = table.Columns.Contains(UnitColumn) ? cells.Required(UnitColumn, UnitId.Parse) : null;
        var at = table.Columns.Contains(TimeColumn) ? cells.Required(TimeColumn, UploadTime.Parse) : null;
        return (named, at) switch
        {
            (null, _) => new(row.Line, path, null, null, Unusable(table, row, $"its {PathColumn} is not a path inside the folder in its simplest form"), unit, at),
            (_, null) => new(row.Line, path, named, null, Unusable(table, row, $"its {TimeColumn} is not a time with an offset"), unit, null),
            (_, { } time) => new(
                row.Line,
                path,
                named,
                new Claim(time, unit, cells.Optional(SubmitterColumn, SubmitterId.Parse), cells.Optional("article", ArticleId.Parse), cells.Optional("channel", Channels.Parse)),
                null,
                unit,
                time),
        };
    }

    private static string Unusable(Table table, Row row, string why) => $"Row {row.Line} of {table.File} cannot be used: {why}; correct the row and run again";
}
