using RepostAudit.Cli;
using RepostAudit.Core;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;

namespace RepostAudit.Bench.Accuracy.Inputs;

/// <summary>A CSV file of which every row must be right: a measurement with rows left out would measure something else.</summary>
internal sealed class StrictTable
{
    private const int Shown = 5;

    private readonly string _file;
    private readonly Table _table;

    private StrictTable(string file, Table table) => (_file, _table) = (file, table);

    public IReadOnlyList<Row> Rows => _table.Rows;

    /// <exception cref="UsageException">A column is missing, or a row cannot be read; the message names file, row and fix.</exception>
    public static StrictTable Read(string file, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        var table = Table.Of(file, File.ReadAllBytes(file), new(file, required, optional));
        List<Problem> problems = [.. table.Problems];
        foreach (var row in table.Rows)
        {
            table.Report(row, problems);
        }

        return problems.Count == 0
            ? new(file, table)
            : throw new UsageException(string.Join(Environment.NewLine, problems.Take(Shown)));
    }

    public bool Has(string column) => _table.Columns.Contains(column);

    /// <exception cref="UsageException">The cell is wrong.</exception>
    public T Cell<T>(Row row, string column, Func<string, Parsed<T>> parse)
        where T : notnull
    {
        var parsed = parse(row[column]);
        return parsed.Ok ? parsed.Value : throw Wrong(row, column, parsed.Error);
    }

    /// <exception cref="UsageException">The cell is blank.</exception>
    public string Filled(Row row, string column)
        => Cell(row, column, text => text.Length > 0 ? Parsed<string>.Of(text) : Parsed<string>.Wrong("it is blank; fill it in"));

    /// <summary>The rows by the value of a column that must be there and differ from row to row.</summary>
    /// <exception cref="UsageException">Two rows have the same value, or one has none.</exception>
    public Dictionary<string, T> By<T>(string column, Func<Row, T> read)
    {
        Dictionary<string, T> rows = [];
        foreach (var row in Rows)
        {
            var key = Filled(row, column);
            if (!rows.TryAdd(key, read(row)))
            {
                throw Wrong(row, column, $"'{key}' is there twice; leave one row of it");
            }
        }

        return rows;
    }

    private UsageException Wrong(Row row, string column, string error) => new($"{_file}, row {row.Line}, {column}: {error}.");
}
