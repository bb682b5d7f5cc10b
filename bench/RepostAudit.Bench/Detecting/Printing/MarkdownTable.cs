namespace RepostAudit.Bench.Detecting.Printing;

/// <summary>Tables as docs/measurements.md has them: the first column names, the others are numbers.</summary>
internal static class MarkdownTable
{
    public static void Print(TextWriter output, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        output.WriteLine($"| {string.Join(" | ", head)} |");
        output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", head.Count - 1))}");
        foreach (var row in rows)
        {
            output.WriteLine($"| {string.Join(" | ", row)} |");
        }

        output.WriteLine();
    }
}
