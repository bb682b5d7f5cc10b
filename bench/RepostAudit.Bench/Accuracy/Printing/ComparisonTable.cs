using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Accuracy.Printing;

/// <summary>Systems side by side, a column each, shares in per cent.</summary>
internal static class ComparisonTable
{
    private const int NameWidth = 40;
    private const int ColumnWidth = 12;

    public static void Print(TextWriter output, IReadOnlyList<SystemScores> systems)
    {
        Block(output, systems, "duplicates recognised", scores => [.. scores.DuplicateKinds, scores.Duplicates], score => score.CalledDuplicate);
        Block(output, systems, "duplicates with the right partner", scores => [.. scores.DuplicateKinds, scores.Duplicates], score => score.WithRightPartner);
        // The classic methods ask nobody to look; that the first system does stands in its own table.
        var asking = systems.Skip(1).Any(scores => scores.Cases.Any(one => one.SentToReview));
        if (asking)
        {
            Block(output, systems, "duplicates recognised or in review", scores => [.. scores.DuplicateKinds, scores.Duplicates], score => score.DuplicateOrReview);
        }

        Block(output, systems, "honest uploads accused", scores => [.. scores.HonestKinds, scores.LookAlikes, scores.Honest], score => score.CalledDuplicate);
        if (asking)
        {
            Block(output, systems, "honest uploads sent to review", scores => [.. scores.HonestKinds, scores.LookAlikes, scores.Honest], score => score.SentToReview);
        }

        Block(output, systems, "no evidence, rejected", scores => [.. scores.JunkKinds, scores.Junk], score => score.CalledNoEvidence);
        Block(output, systems, "duplicates recognised by severity", scores => scores.Severities, score => score.CalledDuplicate);
        Totals(output, systems);
    }

    private static void Block(TextWriter output, IReadOnlyList<SystemScores> systems, string name, Func<SystemScores, IReadOnlyList<Score>> rows, Func<Score, Rate> rate)
    {
        Header(output, systems, name);
        var columns = systems.Select(rows).ToList();
        for (var row = 0; row < columns[0].Count; row++)
        {
            output.WriteLine($"{columns[0][row].Name,-NameWidth}{columns[0][row].Count,5}{string.Concat(columns.Select(column => $"{Shares.PerCent(rate(column[row])),ColumnWidth}"))}");
        }

        output.WriteLine();
    }

    // The first system names the measures; one that does not say what an article is has a dash there.
    private static void Totals(TextWriter output, IReadOnlyList<SystemScores> systems)
    {
        Header(output, systems, "all in all");
        var columns = systems.Select(scores => Measures.Of(scores).ToDictionary(measure => measure.Name, measure => measure.Rate)).ToList();
        foreach (var (name, rate) in columns[0])
        {
            // Of wrong partners each system has a number of its own, so none is shown.
            var count = name == "wrong_partner" ? "" : $"{rate.Count}";
            output.WriteLine($"{name,-NameWidth}{count,5}{string.Concat(columns.Select(column => $"{(column.TryGetValue(name, out var share) ? Shares.PerCent(share) : "-"),ColumnWidth}"))}");
        }

        output.WriteLine($"{Measures.TallyError,-NameWidth}{"",5}{string.Concat(systems.Select(scores => string.Create(CultureInfo.InvariantCulture, $"{scores.Tallies.Error * 100,ColumnWidth:F1}")))}");
        output.WriteLine();
    }

    private static void Header(TextWriter output, IReadOnlyList<SystemScores> systems, string name)
        => output.WriteLine($"{$"{name}, %",-NameWidth}{"n",5}{string.Concat(systems.Select(scores => $"{scores.Name,ColumnWidth}"))}");
}
