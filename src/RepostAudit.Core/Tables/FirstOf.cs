using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tables;

/// <summary>Of several rows about the same thing the first is taken, and each later one is a problem that names both.</summary>
public sealed class FirstOf<TKey>(string file, string? field)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _lines = [];

    /// <returns>Whether the row is the first about the key.</returns>
    public bool Take(TKey key, int line, ICollection<Problem> problems)
    {
        if (_lines.TryAdd(key, line))
        {
            return true;
        }

        problems.Add(new(file, line, field, $"Rows {_lines[key]} and {line} are both about {Wording.Shown($"{key}")}; row {_lines[key]} is taken", "Remove one of the two"));
        return false;
    }
}
