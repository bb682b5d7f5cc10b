using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Uploads.Placement;

namespace RepostAudit.Core.UseCases.Ingest;

/// <summary>What came of a screenshot that arrived in the storage.</summary>
public abstract record Arrival
{
    private Arrival()
    {
    }

    /// <summary>It is in the ledger: as evidence, or with the reason why it is none.</summary>
    /// <param name="Entry">What is recorded.</param>
    /// <param name="Stored">The version that was read.</param>
    /// <param name="Doubts">What was said of it and could not be used; one English sentence each.</param>
    public sealed record Ingested(Entry Entry, StoredScreenshot Stored, IReadOnlyList<string> Doubts) : Arrival;

    /// <summary>Its path does not say whose it is, so it belongs to nobody's count.</summary>
    public sealed record Unplaceable(StoredScreenshot Stored, string Why) : Arrival;

    /// <summary>There is nothing at the path any more.</summary>
    public sealed record Gone : Arrival;
}

/// <summary>Brings a stored screenshot to <see cref="IngestUpload"/>: opens it, places it, reads it, has it ingested.</summary>
public sealed class IngestScreenshot(IScreenshots screenshots, IngestUpload ingest, DecodeLimits limits, CountyCalendar calendar)
{
    /// <exception cref="EndOfStreamException">The reading was cut short; nothing was recorded.</exception>
    public async Task<Arrival> RunAsync(string path, CancellationToken cancellation)
    {
        await using var open = await screenshots.OpenAsync(path, cancellation);
        if (open is null)
        {
            return new Arrival.Gone();
        }

        var placed = PlacedUpload.Parse(open.Stored.Path, open.Stored.UploadedAt, open.Stored.Metadata, calendar);
        if (!placed.Ok)
        {
            return new Arrival.Unplaceable(open.Stored, placed.Error);
        }

        var original = await ReadAsync(open, cancellation);
        var entry = await ingest.RunAsync(placed.Value.Name, placed.Value.Claim, original, cancellation);
        return new Arrival.Ingested(entry, open.Stored, placed.Value.Doubts);
    }

    private async Task<Original> ReadAsync(OpenScreenshot open, CancellationToken cancellation)
    {
        var original = await Original.ReadAsync(open.Content, limits.MaxBytes, cancellation);

        // A reading cut short is no truncated picture: nobody's upload is rejected for it.
        return original.Length == open.Stored.Length
            ? original
            : throw new EndOfStreamException($"The reading ended after {original.Length} of {open.Stored.Length} bytes");
    }
}
