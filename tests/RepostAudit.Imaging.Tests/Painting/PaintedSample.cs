using RepostAudit.Imaging.Skia.Painting;

namespace RepostAudit.Imaging.Tests.Painting;

/// <summary>The sample county, painted once for all tests of a class.</summary>
public sealed class PaintedSample : IDisposable
{
    public PaintedSample()
    {
        Folder = Directory.CreateTempSubdirectory("painted-").FullName;
        County = DemoCounty.Paint(CountyPlan.Sample, Path.Combine(Folder, "input"), null, CancellationToken.None);
    }

    public string Folder { get; }

    public PaintedCounty County { get; }

    public string FileOf(UploadTruth upload) => Path.Combine(County.Folder, upload.Path.ToString());

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
