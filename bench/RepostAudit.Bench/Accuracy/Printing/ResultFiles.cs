using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Accuracy.Sweep;

namespace RepostAudit.Bench.Accuracy.Printing;

/// <summary>Everything that was measured, as CSV: a row a corpus, a system and what is named next. Shares are 0 to 1.</summary>
internal static class ResultFiles
{
    public const string Kinds = "kinds.csv", Severity = "severity.csv", Totals = "measures.csv", Units = "units.csv", Curve = "curve.csv", Plot = "curve.svg";

    private static readonly string[] ScoreColumns =
    [
        "n", "counted", "duplicate", "rejected", "missing", "review", "right_partner", "review_right_partner",
        .. Bounds("duplicate"), .. Bounds("right_partner"), .. Bounds("duplicate_or_review"), .. Bounds("review"), .. Bounds("rejected"),
    ];

    /// <param name="folder">Made where it is not there; files of these names are written over.</param>
    /// <param name="results">Each corpus, and last all of them together where there are several.</param>
    public static void Write(string folder, IReadOnlyList<CorpusResult> results)
    {
        Directory.CreateDirectory(folder);
        Write(Kinds, ["kind", .. ScoreColumns], scores => Rows([.. scores.DuplicateKinds, .. scores.HonestKinds, .. scores.JunkKinds]));
        Write(Severity, ["kind_severity", .. ScoreColumns], scores => Rows(scores.Severities));
        Write(Totals, ["measure", "n", "k", "rate", "low", "high"], MeasureRows);
        Write(Units, ["unit_corpus", "unit", "true", "counted"], scores => scores.Tallies.Units.Select(unit => new[] { unit.Corpus, unit.Unit, Text(unit.True), Text(unit.Counted) }));
        WriteAll(Curve, ["threshold", "duplicates", "recognised", "right_partner", "honest", "accused", "lookalikes", "lookalikes_accused", "recall", "recall_right_partner", "false_accusation"],
            result => result.Curves.SelectMany(curve => curve.Points.Select(point => (curve.Family, CurveRow(point)))));
        File.WriteAllText(Path.Combine(folder, Plot), CurvePlot.Draw(results[^1]));

        void Write(string file, string[] columns, Func<SystemScores, IEnumerable<string[]>> rows)
            => WriteAll(file, columns, result => result.Systems.SelectMany(scores => rows(scores).Select(row => (scores.Name, row))));

        void WriteAll(string file, string[] columns, Func<CorpusResult, IEnumerable<(string System, string[] Fields)>> rows)
            => File.WriteAllText(
                Path.Combine(folder, file),
                string.Concat(results
                    .SelectMany(result => rows(result).Select(row => (string[])[result.Name, row.System, .. row.Fields]))
                    .Prepend(["corpus", "system", .. columns])
                    .Select(row => $"{string.Join(',', row.Select(Quoted))}\n")));
    }

    private static IEnumerable<string[]> Rows(IEnumerable<Score> scores) => scores.Select(score => (string[])
    [
        score.Name,
        .. new[] { score.Count, score.Counted, score.Duplicate, score.Rejected, score.Missing, score.Review, score.RightPartner, score.ReviewRightPartner }.Select(Text),
        .. new[] { score.CalledDuplicate, score.WithRightPartner, score.DuplicateOrReview, score.SentToReview, score.CalledNoEvidence }.SelectMany(Interval),
    ]);

    private static IEnumerable<string[]> MeasureRows(SystemScores scores)
        => Measures.Of(scores)
            .Select(measure => (string[])[measure.Name, Text(measure.Rate.Count), Text(measure.Rate.Of), .. Interval(measure.Rate)])
            .Append([Measures.TallyError, Text(scores.Tallies.Units.Count), "", Shares.Decimal(scores.Tallies.Error), "", ""])
            .Append(["missing", Text(scores.Cases.Count), Text(scores.Missing), .. Interval(new(scores.Missing, scores.Cases.Count))]);

    private static string[] CurveRow(CurvePoint point) =>
    [
        double.IsInfinity(point.Threshold) ? "" : point.Threshold.ToString(CultureInfo.InvariantCulture),
        Text(point.Recognised.Count), Text(point.Recognised.Of), Text(point.RightPartner.Of),
        Text(point.Accused.Count), Text(point.Accused.Of), Text(point.LookAlikesAccused.Count), Text(point.LookAlikesAccused.Of),
        Shares.Decimal(point.Recognised.Share), Shares.Decimal(point.RightPartner.Share), Shares.Decimal(point.Accused.Share),
    ];

    private static string[] Bounds(string name) => [$"{name}_rate", $"{name}_low", $"{name}_high"];

    private static string[] Interval(Rate rate) => [Shares.Decimal(rate.Share), Shares.Decimal(rate.Low), Shares.Decimal(rate.High)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string field)
        => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
