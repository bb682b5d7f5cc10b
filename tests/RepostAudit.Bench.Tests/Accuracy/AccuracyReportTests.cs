using RepostAudit.Bench.Accuracy;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Core.Tables;
using RepostAudit.Tests;

namespace RepostAudit.Bench.Tests.Accuracy;

/// <summary>The command from end to end, on the sample county.</summary>
public class AccuracyReportTests
{
    private static readonly string County = Path.Combine(RepositoryRoot.Path, "samples", "county");

    [Fact]
    public void It_audits_a_folder_and_what_it_kept_gives_the_same_figures_again()
    {
        using var folder = new TempFolder();
        folder.Write("labels.csv", SampleLabels());
        var (code, printed, said) = Run(County, "--labels", folder["labels.csv"], "--claims", Path.Combine(County, "manifest.csv"), "--baselines", "--out", folder["out"]);
        Assert.Equal((0, "county: auditing 36 files\ncounty: hashing for the baselines\n"), (code, said));
        Assert.StartsWith("county: 14 duplicates, 16 honest uploads, 6 that are no evidence", printed, StringComparison.Ordinal);
        Assert.Contains("PDQ ≤ 31", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("no decision", printed, StringComparison.Ordinal);
        Assert.Equal(
            ["county-report.json", "county-submissions.csv", "curve.csv", "curve.svg", "kinds.csv", "measures.csv", "severity.csv", "units.csv"],
            Directory.EnumerateFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // The classic methods see the one exact copy, the audit sees it, too.
        var measures = File.ReadAllLines(folder["out/measures.csv"]);
        Assert.Contains(measures, line => line.StartsWith("county,SHA-256,duplicate_recall,14,1,", StringComparison.Ordinal));
        Assert.Contains(measures, line => line.StartsWith("county,audit,false_accusation,16,0,0.0000,", StringComparison.Ordinal));

        var again = Run("--labels", folder["labels.csv"], "--decisions", folder["out/county-submissions.csv"], "--out", folder["again"]);
        Assert.Equal((0, ""), (again.Code, again.Said));
        Assert.Equal(
            measures.Where(line => line.StartsWith("county,audit,", StringComparison.Ordinal) && !line.Contains("claims", StringComparison.Ordinal)).Select(Figures),
            File.ReadAllLines(folder["again/measures.csv"]).Skip(1).Select(Figures));

        static string Figures(string line) => string.Join(',', line.Split(',').Skip(2));
    }

    [Fact]
    public void Labels_of_another_corpus_are_refused()
    {
        using var folder = new TempFolder();
        folder.Write("labels.csv", SmallCorpus.Labels);
        folder.Write("decisions.csv", "path,decision\nelsewhere.png,counted\n");
        var (code, printed, said) = Run("--labels", folder["labels.csv"], "--decisions", folder["decisions.csv"]);
        Assert.Equal((2, ""), (code, printed));
        Assert.Contains("decisions.csv, path: none of its 1 uploads is among the 12 labels", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_systems_stand_side_by_side_and_several_corpora_one_below_the_other()
    {
        using var folder = new TempFolder();
        folder.Write("small-labels.csv", SmallCorpus.Labels);
        folder.Write("old.csv", SmallCorpus.Decisions);
        folder.Write("new.csv", SmallCorpus.Decisions.Replace("w/c.png,duplicate,w/a.png", "w/c.png,counted,", StringComparison.Ordinal));
        var (code, printed, _) = Run(
            "--labels", folder["small-labels.csv"], folder["small-labels.csv"], "--decisions", folder["old.csv"], folder["old.csv"], folder["new.csv"], folder["new.csv"]);
        Assert.Equal(0, code);
        Assert.Equal(
            ["small: 5 duplicates, 5 honest uploads, 2 that are no evidence", "small-2: 5 duplicates, 5 honest uploads, 2 that are no evidence", "all: 10 duplicates, 10 honest uploads, 4 that are no evidence"],
            printed.Split('\n').Where(line => line.EndsWith("that are no evidence", StringComparison.Ordinal)));
        Assert.Contains($"{"false_accusation",-40}{10,5}{"20.0",12}{"0.0",12}\n", printed, StringComparison.Ordinal);
    }

    private static (int Code, string Printed, string Said) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (AccuracyReport.Run(arguments, output, error), output.ToString(), error.ToString());
    }

    /// <summary>The truth about the sample county, in the columns and kinds of a labelled corpus.</summary>
    private static string SampleLabels()
    {
        var truth = Rows(Path.Combine(RepositoryRoot.Path, "samples", "labels.csv"), "path", "kind", "source_path", "second_source_path");
        var manifest = Rows(Path.Combine(County, "manifest.csv"), "path", "unit", "article").ToDictionary(row => row["path"]);
        return "path,unit,kind,act_id,alt_act_id,article\n" + string.Concat(truth.Select(row =>
        {
            var (path, kind) = (row["path"], row["kind"].Replace("duplicate_", "dup_", StringComparison.Ordinal).Replace("rejected_", "junk_", StringComparison.Ordinal)
                .Replace("lookalike_", "hn_", StringComparison.Ordinal).Replace("distinct", "legit_distinct", StringComparison.Ordinal));
            var act = kind.StartsWith("dup_", StringComparison.Ordinal) ? row["source_path"] : kind.StartsWith("junk_", StringComparison.Ordinal) ? "" : path;
            return $"{path},{manifest[path]["unit"]},{kind},{act},{row["second_source_path"]},{manifest[path]["article"]}\n";
        }));
    }

    private static IReadOnlyList<Row> Rows(string file, params string[] columns)
        => Table.Of(Path.GetFileName(file), File.ReadAllBytes(file), new(file, columns, [])).Rows;
}
