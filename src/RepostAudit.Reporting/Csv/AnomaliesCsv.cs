namespace RepostAudit.Reporting.Csv;

/// <summary><c>anomalies.csv</c>: a header and no rows, because no detector exists yet; the report says so.</summary>
internal static class AnomaliesCsv
{
    private static readonly string[] Columns = ["week", "units", "detector", "p_value", "q_value", "effect", "explanation"];

    public static Task WriteAsync(Stream output, CancellationToken cancellation) => CsvTable.WriteAsync(output, Columns, [], cancellation);
}
