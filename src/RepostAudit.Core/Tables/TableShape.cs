namespace RepostAudit.Core.Tables;

/// <summary>What a table is called and which columns are asked of it.</summary>
/// <param name="File">Its name, such as <c>units.csv</c>.</param>
/// <param name="Required">Columns without which something is missing; each that is not there is a problem.</param>
/// <param name="Optional">Columns that may be left out.</param>
public sealed record TableShape(string File, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>Whether a file of that name is this table. <c>Units.CSV</c> is <c>units.csv</c>, too: to overlook it would mean to guess.</summary>
    public bool IsNamed(string file) => string.Equals(file, File, StringComparison.OrdinalIgnoreCase);

    /// <param name="candidates">Files that lie beside each other.</param>
    /// <param name="name">The name of one.</param>
    /// <returns>The table; of several spellings the exact one, else the first by ordinal order; null where there is none.</returns>
    public T? Among<T>(IEnumerable<T> candidates, Func<T, string> name)
        where T : class
        => candidates
            .Where(candidate => IsNamed(name(candidate)))
            .OrderBy(candidate => name(candidate) != File)
            .ThenBy(name, StringComparer.Ordinal)
            .FirstOrDefault();
}
