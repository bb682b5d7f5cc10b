using System.Globalization;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>The output folder of an audit, read as another program would read it.</summary>
internal sealed record AuditOutput(string Folder)
{
    public static string[] Names { get; } = [ReportFiles.Submissions, ReportFiles.Tally, ReportFiles.Anomalies, ReportFiles.Evidence, ReportFiles.Json, ReportFiles.Html, ReportFiles.Xlsx];

    public IReadOnlyList<Dictionary<string, string>> Submissions => Rows(ReportFiles.Submissions);

    public IReadOnlyList<Dictionary<string, string>> Tallies => Rows(ReportFiles.Tally);

    public string Html => Text(ReportFiles.Html);

    public string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>The row of one file.</summary>
    public Dictionary<string, string> Submission(string path) => Assert.Single(Submissions, row => row["path"] == path);

    public void AssertSameAs(AuditOutput other)
        => Assert.All(Names, name => Assert.True(other.Bytes(name).AsSpan().SequenceEqual(Bytes(name)), $"{name} differs"));

    /// <summary>Every file has one decision, and every tally adds up to its own and all to the whole.</summary>
    public void AssertAddsUp(int files)
    {
        var (submissions, tallies) = (Submissions, Tallies);
        Assert.Equal(files, submissions.Count);
        Assert.Equal(files, submissions.Select(row => row["path"]).Distinct().Count());
        Assert.All(submissions, row => Assert.Contains(row["decision"], (string[])["counted", "duplicate", "rejected"]));
        foreach (var decision in (string[])["counted", "duplicate", "rejected"])
        {
            Assert.Equal(submissions.Count(row => row["decision"] == decision && row["week"].Length > 0), tallies.Sum(row => Number(row[decision])));
        }

        Assert.All(tallies, row => Assert.Equal(Number(row["submitted"]), Number(row["counted"]) + Number(row["duplicate"]) + Number(row["rejected"])));
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private List<Dictionary<string, string>> Rows(string name)
        => Table.Read(Text(name)) is [var header, .. var rows]
            ? [.. rows.Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))]
            : [];
}
