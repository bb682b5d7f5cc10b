using RepostAudit.Imaging.Skia.Painting;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>The small county in yet smaller pictures, painted and audited once for all tests; nobody writes into either folder.</summary>
public sealed class SampleCounty : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public static CountyPlan Plan { get; } = CountyPlan.Sample with { PictureWidth = 240, PictureHeight = 480 };

    /// <summary>The painted folder.</summary>
    public string Input => _folder["input"];

    public int Files { get; private set; }

    /// <summary>What a fresh audit of it, with the settings that go without saying, writes.</summary>
    internal AuditOutput Fresh => new(_folder["audit"]);

    /// <summary>What that audit said.</summary>
    internal Ran Said { get; private set; } = null!;

    /// <summary>Painted screens that were counted, no two of which have anything in common.</summary>
    public IReadOnlyList<byte[]> Screens { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Files = DemoCounty.Paint(Plan, Input, null, CancellationToken.None).Uploads.Count;
        Said = await Ran.AuditAsync(Input, Fresh.Folder);
        Screens = [.. Fresh.Submissions
            .Where(row => row["decision"] == "counted" && row["review"] == "false")
            .Select(row => File.ReadAllBytes(Path.Combine(Input, row["path"])))];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
