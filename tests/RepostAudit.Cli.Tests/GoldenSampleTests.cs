using System.Runtime.CompilerServices;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

/// <summary>
/// The sample in the repository and its outputs, byte for byte. After a wanted change, run the tests once with
/// REPOST_AUDIT_UPDATE_GOLDEN=1 and read the difference before it is committed.
/// </summary>
public sealed class GoldenSampleTests
{
    [Fact]
    public async Task The_audit_of_the_sample_is_as_recorded()
    {
        var expected = new AuditOutput(Path.Combine(Samples(), "expected"));
        Assert.SkipUnless(Directory.Exists(Path.Combine(Samples(), "county")) && Directory.Exists(expected.Folder), "There are no samples/county and samples/expected");
        using var output = new TempFolder();

        (await Ran.AuditAsync(Path.Combine(Samples(), "county"), output.Path)).Exits(0);

        if (Environment.GetEnvironmentVariable("REPOST_AUDIT_UPDATE_GOLDEN") == "1")
        {
            foreach (var name in AuditOutput.Names)
            {
                File.Copy(output[name], Path.Combine(expected.Folder, name), overwrite: true);
            }
        }

        new AuditOutput(output.Path).AssertSameAs(expected);
    }

    private static string Samples([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "samples");
}
