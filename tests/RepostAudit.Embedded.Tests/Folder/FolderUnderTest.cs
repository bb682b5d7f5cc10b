using RepostAudit.Core.Reports;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Folder;

namespace RepostAudit.Embedded.Tests.Folder;

/// <summary>A folder that a test fills and reads.</summary>
public abstract class FolderUnderTest : IDisposable
{
    protected const string Header = "path,unit,submitter,uploaded_at,article,channel\n";
    protected const string Noon = "2024-03-04T12:00:00+08:00";

    protected static byte[] Png { get; } = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

    protected static CountyCalendar Calendar { get; } = new(TimeZoneInfo.CreateCustomTimeZone("county", TimeSpan.FromHours(8), null, null));

    protected TempFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected InputFolder Read(string? output = null) => InputFolder.Read(Folder.Path, Calendar, output).OrThrow();

    protected void Pictures(params string[] names)
    {
        foreach (var name in names)
        {
            Folder.Write(name, Png);
        }
    }

    /// <summary>Writes manifest.csv with the usual header and these rows.</summary>
    protected void Manifest(params string[] rows) => Folder.Write("manifest.csv", Header + string.Join('\n', rows) + '\n');

    protected static Claim ClaimOf(InputFolder read, string name)
        => Assert.IsType<SeenFile.Claimed>(FileOf(read, name)).Claim;

    protected static SeenFile.Unplaced UnplacedOf(InputFolder read, string name)
        => Assert.IsType<SeenFile.Unplaced>(FileOf(read, name));

    protected static SeenFile FileOf(InputFolder read, string name)
        => Assert.Single(read.Files, file => file.Name.ToString() == name);

    /// <summary>The only problem, and that it names a fix.</summary>
    protected static Problem OnlyProblem(InputFolder read)
    {
        var problem = Assert.Single(read.Problems);
        Assert.NotEmpty(problem.What);
        Assert.NotEmpty(problem.Fix);
        return problem;
    }

    protected static void AssertPlace(Problem problem, string file, int? row, string? field)
        => Assert.Equal((file, row, field), (problem.File, problem.Row, problem.Field));
}
