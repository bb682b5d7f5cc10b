using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RepostAudit.Functions.Telemetry;

/// <summary>What is measured, named as OpenTelemetry names things. No attribute holds a name, a path or a unit.</summary>
public sealed class Instruments
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "RepostAudit";

    public const string Outcome = "repost_audit.outcome";
    public const string Week = "repost_audit.week";

    private readonly Histogram<double> _ingest;
    private readonly Counter<long> _uploads;
    private readonly Counter<long> _quarantined;
    private readonly Counter<long> _closings;
    private readonly Counter<long> _reconciled;

    public Instruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _ingest = meter.CreateHistogram<double>("repost_audit.ingest.duration", "s", "How long it took to turn one upload into facts.");
        _uploads = meter.CreateCounter<long>("repost_audit.uploads", "{upload}", "Uploads that were delivered, each as often as it was.");
        _quarantined = meter.CreateCounter<long>("repost_audit.quarantined", "{upload}", "Uploads that failed again and again, by what came of the last try.");
        _closings = meter.CreateCounter<long>("repost_audit.closings", "{revision}", "Weeks that were looked at, by whether a new revision was published.");
        _reconciled = meter.CreateCounter<long>("repost_audit.reconciled", "{upload}", "What reconciliations found, by kind.");
    }

    public static ActivitySource Spans { get; } = new(Name);

    public void Uploaded(string outcome, TimeSpan took)
    {
        var attribute = Of(outcome);
        _ingest.Record(took.TotalSeconds, attribute);
        _uploads.Add(1, attribute);
    }

    public void Quarantined(string outcome) => _quarantined.Add(1, Of(outcome));

    public void Closed(bool isNew) => _closings.Add(1, Of(isNew ? "published" : "unchanged"));

    public void Reconciled(string outcome, int count) => _reconciled.Add(count, Of(outcome));

    private static KeyValuePair<string, object?> Of(string outcome) => new(Outcome, outcome);
}
