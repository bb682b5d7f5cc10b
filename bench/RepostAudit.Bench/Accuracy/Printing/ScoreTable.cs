using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Accuracy.Printing;

/// <summary>One system in detail: a line a kind, each share with its Wilson 95 % interval.</summary>
internal static class ScoreTable
{
    private const int NameWidth = 40;
    private const int WorstUnits = 5;

    public static void Print(TextWriter output, SystemScores scores)
    {
        output.WriteLine($"{scores.Name}; each share in % with its Wilson 95 % interval");
        output.WriteLine();
        Block(output, "duplicates", ["recognised", "with the right partner", "or sent to review"], [.. scores.DuplicateKinds, scores.Duplicates, scores.SameUnit, scores.CrossUnit],
            score => [score.CalledDuplicate, score.WithRightPartner, score.DuplicateOrReview]);
        Block(output, "honest uploads", ["accused", "sent to review", "rejected"], [.. scores.HonestKinds, scores.LookAlikes, scores.Honest],
            score => [score.CalledDuplicate, score.SentToReview, score.CalledNoEvidence]);
        Block(output, "no evidence", ["rejected", "called duplicates"], [.. scores.JunkKinds, scores.Junk],
            score => [score.CalledNoEvidence, score.CalledDuplicate]);
        Block(output, "duplicates by severity", ["recognised", "with the right partner", "or sent to review"], scores.Severities,
            score => [score.CalledDuplicate, score.WithRightPartner, score.DuplicateOrReview]);
        foreach (var (name, rate) in Measures.Of(scores))
        {
            output.WriteLine($"{name,-NameWidth}{rate.Count,5}{Shares.WithInterval(rate)}");
        }

        Tallies(output, scores.Tallies);
        if (scores.Missing > 0)
        {
            output.WriteLine($"no decision for {scores.Missing} uploads");
        }

        output.WriteLine();
    }

    private static void Block(TextWriter output, string name, string[] columns, IReadOnlyList<Score> scores, Func<Score, Rate[]> rates)
    {
        output.WriteLine($"{name,-NameWidth}{"n",5}{string.Concat(columns.Select(column => $"{column,Shares.Width}"))}");
        foreach (var score in scores)
        {
            output.WriteLine($"{score.Name,-NameWidth}{score.Count,5}{string.Concat(rates(score).Select(Shares.WithInterval))}");
        }

        output.WriteLine();
    }

    private static void Tallies(TextWriter output, UnitTallies tallies)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"tally_error",-NameWidth}{tallies.Units.Count,5}  units, sum of |counted - true| over the sum of true: {tallies.Error:F3}"));
        var worst = tallies.Units.Where(unit => unit.Error > 0).OrderByDescending(unit => unit.Error).Take(WorstUnits).ToList();
        if (worst.Count > 0)
        {
            output.WriteLine($"{"  farthest off",-NameWidth}       {string.Join(", ", worst.Select(unit => $"{unit.Unit} {unit.Counted} for {unit.True}"))}");
        }
    }
}
