using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Changes;

/// <summary>What differs between two revisions of a report.</summary>
internal static class ReportChanges
{
    /// <returns>One change for each value that differs, by kind, week, unit, path and key.</returns>
    public static IReadOnlyList<Change> Between(ReportDocument former, ReportDocument current)
    {
        var before = Lines.Of(former).ToDictionary(line => (line.What, line.Key));
        var changes = new List<(Line Line, ChangeKind Kind, IReadOnlyList<string?>? Before, IReadOnlyList<string?>? After)>();
        foreach (var line in Lines.Of(current))
        {
            if (before.Remove((line.What, line.Key), out var old))
            {
                if (!old.Values.SequenceEqual(line.Values))
                {
                    changes.Add((line, ChangeKind.Changed, old.Values, line.Values));
                }
            }
            else if (former.ListsCounted || !line.IsPlainlyCounted)
            {
                changes.Add((line, ChangeKind.Added, null, line.Values));
            }
        }

        changes.AddRange(before.Values.Select(old => (old, ChangeKind.Removed, (IReadOnlyList<string?>?)old.Values, (IReadOnlyList<string?>?)null)));
        return [.. changes
            .OrderBy(change => change.Line.What)
            .ThenBy(change => change.Line.Week, StringComparer.Ordinal)
            .ThenBy(change => change.Line.Unit, StringComparer.Ordinal)
            .ThenBy(change => change.Line.Path, StringComparer.Ordinal)
            .ThenBy(change => change.Line.Key, StringComparer.Ordinal)
            .SelectMany(change => Lines.Columns(change.Line.What)
                .Select((column, i) => new Change(change.Line, change.Kind, column, change.Before?[i], change.After?[i]))
                .Where(value => value.Before != value.After))];
    }
}

/// <summary>A value that differs between two revisions.</summary>
/// <param name="Line">Whose value it is.</param>
/// <param name="Kind">What became of the thing whose value it is.</param>
/// <param name="Column">Which value.</param>
/// <param name="Before">In the former revision; null where there was none.</param>
/// <param name="After">In the current one; null where there is none.</param>
internal sealed record Change(Line Line, ChangeKind Kind, string Column, string? Before, string? After);

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}
