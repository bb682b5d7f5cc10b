using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Bench.Detecting.Counties;

/// <summary>A simulated county and what the detectors say of it.</summary>
internal sealed record Inquired(SimulatedCounty County, Inquiry Inquiry)
{
    /// <summary>Simulates counties and asks about them, as many at once as there are processors, and hands over what is made of each in the order of the settings.</summary>
    /// <param name="settings">What the counties are made from.</param>
    /// <param name="make">Takes from a county what is to be kept of it; the county itself is let go.</param>
    public static IEnumerable<T> Each<T>(IReadOnlyList<SimulationSettings> settings, Func<Inquired, T> make)
        => settings.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(of => make(Of(of)));

    public static Inquired Of(SimulationSettings settings)
    {
        var county = CountySimulation.Of(settings);
        return new(county, Inquiry.Of([.. county.Uploads.Select(Row)], county.County, new DetectorSettings()));
    }

    private static ActivityRow Row(SimulatedUpload upload) => new(
        Id(upload.Number),
        upload.Week,
        upload.Unit,
        upload.Submitter,
        upload.UploadedAt.DateTime,
        upload.Decision switch { Decision.Counted => Outcome.Counted, Decision.Duplicate => Outcome.Duplicate, _ => Outcome.Rejected },
        upload.DuplicateOf is { } earlier ? Id(earlier) : null);

    private static string Id(int number) => $"S{number:0000000}";
}
