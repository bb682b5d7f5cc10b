using System.Globalization;

namespace RepostAudit.Faults.Comparing;

/// <summary>How the facts of a run with faults differ from those of one without.</summary>
/// <param name="Missing">Lines that only the run without faults has.</param>
/// <param name="Extra">Lines that only the run with faults has.</param>
public sealed record Difference(IReadOnlyList<string> Missing, IReadOnlyList<string> Extra)
{
    private const int Shown = 10;

    public static Difference Of(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
        => expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? new([], [])
            : new([.. expected.Except(actual, StringComparer.Ordinal)], [.. actual.Except(expected, StringComparer.Ordinal)]);

    /// <summary>How many lines of a sort are missing: <c>entry</c> for uploads that got lost.</summary>
    public int CountMissing(string sort) => Missing.Count(line => line.StartsWith($"{sort} ", StringComparison.Ordinal));

    /// <summary>How many lines of a sort are too many: <c>entry</c> for uploads that became two.</summary>
    public int CountExtra(string sort) => Extra.Count(line => line.StartsWith($"{sort} ", StringComparison.Ordinal));

    public override string ToString() => Missing.Count + Extra.Count == 0
        ? ""
        : string.Join('\n', [
            string.Create(CultureInfo.InvariantCulture, $"{Missing.Count} missing, {Extra.Count} extra"),
            .. Missing.Take(Shown).Select(line => $"- {line}"),
            .. Extra.Take(Shown).Select(line => $"+ {line}"),
        ]);
}
