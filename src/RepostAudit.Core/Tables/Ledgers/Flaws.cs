using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables.Ledgers;

/// <summary>Gathers what is wrong with long files: the first rows of each kind one by one, the others as a number.</summary>
internal sealed class Flaws
{
    private readonly List<Problem> _problems = [];
    private readonly SortedDictionary<(string File, string Kind), int> _counts = [];

    public IReadOnlyList<Problem> Problems => Wording.Sorted([
        .. _problems,
        .. _counts.Where(of => of.Value > LedgerTable.MostOfAKind).Select(of => new Problem(of.Key.File, null, of.Key.Kind, $"{of.Value - LedgerTable.MostOfAKind} more rows have the same flaw in {of.Key.Kind}", "Correct them likewise"))]);

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <param name="file">The file's name.</param>
    /// <param name="kind">Flaws of the same kind are counted together; the column, for most.</param>
    /// <param name="line">The row.</param>
    /// <param name="field">The column; null where it is the row as a whole.</param>
    /// <param name="what">What is wrong, without its full stop.</param>
    /// <param name="fix">What to do about it.</param>
    public void Add(string file, string kind, int line, string? field, string what, string fix)
    {
        _counts[(file, kind)] = _counts.GetValueOrDefault((file, kind)) + 1;
        if (_counts[(file, kind)] <= LedgerTable.MostOfAKind)
        {
            _problems.Add(new(file, line, field, what, fix));
        }
    }
}
