using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>The first record of a table: which columns there are and where.</summary>
internal sealed class TableHeader
{
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyDictionary<string, int> _place;

    private TableHeader(IReadOnlyList<string> names, IReadOnlyDictionary<string, int> place, IReadOnlyList<Problem> problems)
        => (_names, _place, Problems) = (names, place, problems);

    /// <summary>The columns asked for that there are.</summary>
    public IReadOnlySet<string> Columns => _place.Keys.ToHashSet();

    /// <summary>Columns that are missing or there twice.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether it holds what is not UTF-8.</summary>
    public bool NotUtf8 => _names.Any(name => name.Contains('\ufffd', StringComparison.Ordinal));

    /// <param name="file">The file's name, as problems give it.</param>
    /// <param name="record">The first record; null of a file without any.</param>
    /// <param name="shape">The columns to find.</param>
    public static TableHeader Of(string file, CsvRecord? record, TableShape shape)
    {
        var names = record?.Fields.Select(field => field.Trim()).ToList() ?? [];
        var place = shape.Required.Concat(shape.Optional)
            .Select(column => (column, at: names.FindIndex(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase))))
            .Where(pair => pair.at >= 0)
            .ToDictionary(pair => pair.column, pair => pair.at);
        return new(names, place, [
            .. shape.Required.Where(column => !place.ContainsKey(column)).Select(column => Missing(file, column, names)),
            .. Ambiguous(file, names, place.Keys)]);
    }

    /// <summary>A record below, its cells found by the header.</summary>
    public Row Row(CsvRecord record) => Tables.Row.Of(record, _place, _names.Count);

    private static Problem Missing(string file, string column, List<string> names) => new(
        file,
        1,
        column,
        $"The column {column} is missing; found {(names.Count == 0 ? "no columns" : string.Join(", ", names.Take(20).Select(Wording.Shown)))}",
        "Name it in the header row and separate columns by commas; save the file as CSV in UTF-8");

    private static IEnumerable<Problem> Ambiguous(string file, List<string> names, IEnumerable<string> columns)
        => from column in columns
           let count = names.Count(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase))
           where count > 1
           select new Problem(file, 1, column, $"{count} columns are named {column}; the first is taken", "Rename or remove the others");
}
