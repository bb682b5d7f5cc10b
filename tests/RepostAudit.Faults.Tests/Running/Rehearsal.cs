using RepostAudit.Cli.Tests.Running;
using RepostAudit.Core.Reading;
using RepostAudit.Faults.Campaigns;
using RepostAudit.Faults.Comparing;
using RepostAudit.Faults.Painting;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Tests.Running;

/// <summary>A painted county in a folder, and what an undisturbed run makes of it.</summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly TempFolder _folder = new();

    private Rehearsal(Func<string, IReadOnlyList<string>> paint) => Paths = paint(_folder["inbox"]);

    public IReadOnlyList<string> Paths { get; }

    /// <summary>Reads the pictures in the undisturbed run; null where they are not read.</summary>
    public ITextReader? Reader { get; set; }

    public StoreAddress.Embedded Disturbed => new(_folder["inbox"], _folder["disturbed"]);

    public static Rehearsal Of(PaintedCounty county, int count) => new(inbox => PaintedFolder.Fill(inbox, county, count));

    public static Rehearsal Of(IEnumerable<PaintedUpload> uploads) => new(inbox => [.. uploads.Select(upload => PaintedFolder.Put(inbox, upload))]);

    public string this[string name] => _folder[name];

    public Campaign Campaign(int seed) => new(Disturbed, Paths, seed);

    /// <summary>Everything holds that must: the facts, the reports, the control total.</summary>
    public async Task AssertUndisturbedAsync(StoreAddress.Embedded? disturbed = null, CancellationToken cancellation = default)
    {
        var compared = await CompareAsync(disturbed ?? Disturbed, withTimesOfIncidents: true, cancellation);
        Assert.Equal("", compared.Facts.ToString());
        Assert.True(compared.SameReports, "Reports differ");
        Assert.Equal(Paths.Count, compared.Listed);
        Assert.Equal(compared.Listed, compared.Reports.All);
    }

    public async Task<Comparison> CompareAsync(StoreAddress.Embedded disturbed, bool withTimesOfIncidents, CancellationToken cancellation)
    {
        using var undisturbed = await OpenStores.OpenAsync(new StoreAddress.Embedded(_folder["inbox"], _folder["undisturbed"]), cancellation);
        await Sequential.RunAsync(undisturbed, Paths, cancellation, Reader);
        using var open = await OpenStores.OpenAsync(disturbed, cancellation);
        return await Comparison.OfAsync(undisturbed, open, withTimesOfIncidents, cancellation);
    }

    public void Dispose() => _folder.Dispose();
}
