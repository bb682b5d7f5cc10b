using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Comparing;

/// <summary>A run with faults held against one without, over the same screenshots.</summary>
/// <param name="Facts">How their facts differ.</param>
/// <param name="SameReports">Whether all reports have the same bytes.</param>
/// <param name="Reports">What the reports of the run with faults say.</param>
/// <param name="Listed">How many screenshots lie in the storage.</param>
public sealed record Comparison(Difference Facts, bool SameReports, ClosedWeeks Reports, int Listed)
{
    /// <summary>Uploads that have no entry.</summary>
    public int Lost => Facts.CountMissing("entry");

    /// <summary>Uploads that have an entry too many.</summary>
    public int Doubled => Facts.CountExtra("entry");

    /// <summary>Uploads whose verdict is another.</summary>
    public int OtherVerdicts => Facts.CountMissing("verdict");

    /// <param name="undisturbed">The run without faults.</param>
    /// <param name="disturbed">The run with faults.</param>
    /// <param name="withTimesOfIncidents">Whether clocks were right, so that times must agree, too.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Comparison> OfAsync(OpenStores undisturbed, OpenStores disturbed, bool withTimesOfIncidents, CancellationToken cancellation)
    {
        var facts = Difference.Of(
            await FactsText.ReadAsync(undisturbed.Ports, withTimesOfIncidents, cancellation),
            await FactsText.ReadAsync(disturbed.Ports, withTimesOfIncidents, cancellation));
        var expected = await ClosedWeeks.CloseAsync(undisturbed.Ports, cancellation);
        var reports = await ClosedWeeks.CloseAsync(disturbed.Ports, cancellation);
        return new(facts, reports.SameReportsAs(expected), reports, await disturbed.Ports.Screenshots.ListAsync(cancellation).CountAsync(cancellation));
    }
}
