using RepostAudit.Core.Anomalies;
using RepostAudit.Simulation;

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
        return new(county, Inquiry.Of([.. county.Uploads.Select(upload => upload.Row)], county.County, new DetectorSettings()));
    }
}
