using System.Text.RegularExpressions;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Reporting.Files;
using RepostAudit.Tests;

namespace RepostAudit.Cli.Tests;

/// <summary>
/// The sample in the repository and what comes of it. After a wanted change, run the tests once with
/// REPOST_AUDIT_UPDATE_GOLDEN=1 and read the difference before it is committed.
/// </summary>
public sealed partial class GoldenSampleTests
{
    [Fact]
    public async Task The_audit_of_the_sample_is_as_recorded()
    {
        var expected = new AuditOutput(Path.Combine(Samples(), "expected"));
        using var folder = new TempFolder();
        var output = new AuditOutput(folder.Path);

        (await Ran.AuditAsync(Path.Combine(Samples(), "county"), folder.Path)).Exits(0);

        if (Environment.GetEnvironmentVariable("REPOST_AUDIT_UPDATE_GOLDEN") == "1")
        {
            foreach (var name in AuditOutput.Names)
            {
                File.Copy(folder[name], Path.Combine(expected.Folder, name), overwrite: true);
            }
        }

        Assert.All(
            (string[])[ReportFiles.Submissions, ReportFiles.Tally, ReportFiles.Anomalies, ReportFiles.Json],
            name => Assert.Equal(expected.Bytes(name), output.Bytes(name)));

        // Another processor may round a pixel of a thumbnail otherwise, and another runtime pack the workbook otherwise:
        // both are the same on every run of one machine, which SameBytesTests hold, and need not be from one to the next.
        Assert.Equal(Picture().Replace(expected.Html, "picture"), Picture().Replace(output.Html, "picture"));
    }

    [GeneratedRegex("data:image/jpeg;base64,[A-Za-z0-9+/=]*")]
    private static partial Regex Picture();

    private static string Samples() => Path.Combine(RepositoryRoot.Path, "samples");
}
