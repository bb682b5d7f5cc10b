using RepostAudit.Tests;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

/// <summary>
/// The outputs of the small sample, byte for byte. After a wanted change, run the tests once with REPOST_AUDIT_UPDATE_GOLDEN=1
/// and read the difference before it is committed.
/// </summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData(ReportFiles.Submissions)]
    [InlineData(ReportFiles.Tally)]
    [InlineData(ReportFiles.Anomalies)]
    [InlineData(ReportFiles.Json)]
    public async Task The_output_is_as_recorded(string file)
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        Compare(file, written.Text(file));
    }

    [Theory]
    [InlineData(ReportLanguage.ZhCn)]
    [InlineData(ReportLanguage.En)]
    public async Task The_page_is_as_recorded(ReportLanguage language)
    {
        using var written = await Written.OfAsync(ReportSample.Small(), language);
        Compare($"report.{language.Tag()}.html", written.Text(ReportFiles.Html));
    }

    [Theory]
    [InlineData(ReportLanguage.ZhCn, AnomalyFiles.Html)]
    [InlineData(ReportLanguage.En, AnomalyFiles.Html)]
    [InlineData(ReportLanguage.ZhCn, ReportFiles.Anomalies)]
    [InlineData(ReportLanguage.ZhCn, ReportFiles.Evidence)]
    public async Task What_was_found_in_a_ledger_is_as_recorded(ReportLanguage language, string file)
    {
        var folder = Directory.CreateTempSubdirectory("anomalies").FullName;
        try
        {
            await AnomalyFiles.WriteAsync(AnomalySample.Inquiry, AnomalySample.County, "Asia/Shanghai", AnomalySample.Problems, folder, language, TestContext.Current.CancellationToken);
            Compare($"ledger.{language.Tag()}.{file}", File.ReadAllText(Path.Combine(folder, file)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_changed_from_one_revision_to_the_next_is_as_recorded()
        => Compare(ReportFiles.Changes, await Revised.TextAsync(ReportSample.Small(), ReportSample.SmallCorrected()));

    private static void Compare(string file, string actual)
    {
        var golden = Path.Combine(Folder(), file);
        if (Environment.GetEnvironmentVariable("REPOST_AUDIT_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, actual);
        }

        Assert.Equal(File.ReadAllText(golden), actual);
    }

    private static string Folder() => Path.Combine(RepositoryRoot.Path, "tests", "RepostAudit.Reporting.Tests", "Golden");
}
