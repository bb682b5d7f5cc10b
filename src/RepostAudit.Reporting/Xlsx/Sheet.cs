using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">What its first row says.</param>
/// <param name="Width">In characters.</param>
/// <param name="Format">The number format; null for the general one.</param>
internal sealed record Column(Phrase Heading, double Width, string? Format = null)
{
    public static Column Text(Phrase heading, double width) => new(heading, width);

    public static Column Count(Phrase heading) => new(heading, 12);

    public static Column Ratio(Phrase heading, string format) => new(heading, 12, format);
}

/// <summary>One sheet.</summary>
/// <param name="Name">The same in every language.</param>
/// <param name="Columns">1 to 26.</param>
/// <param name="Rows">Each with at most as many cells as columns: int, long, double, string, or null for none. Read once, in order.</param>
internal sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>As many rows as a sheet can have in Excel.</summary>
    public const int MostRows = 1_048_576;
}
