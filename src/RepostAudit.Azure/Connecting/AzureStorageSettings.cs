using Azure.Core.Pipeline;
using RepostAudit.Azure.Index;

namespace RepostAudit.Azure.Connecting;

/// <summary>Where a ledger lies on Azure Storage, and how it is spoken to.</summary>
/// <param name="Access">The account.</param>
public sealed record AzureStorageSettings(StorageAccess Access)
{
    public LedgerName Ledger { get; init; } = LedgerName.Default;

    public StorageRetries Retries { get; init; } = StorageRetries.Default;

    /// <summary>
    /// From how many bytes on a segment of the index is full, <see cref="Segment.MinBytes"/> to <see cref="Segment.MaxBytes"/>. Counts
    /// for a new ledger only: all its readers and writers must agree, so a ledger keeps what it was made with.
    /// </summary>
    public int SegmentBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Segment.MinBytes);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Segment.MaxBytes);
            field = value;
        }
    } = Segment.MaxBytes;

    /// <summary>
    /// Whether requests leave spans. Their addresses hold the names of blobs, and those hold the names of people: only for whoever
    /// cuts them off before a span leaves the process.
    /// </summary>
    public bool Traced { get; init; }

    /// <summary>Asked on every try of every request, such as <see cref="RequestCounts"/>.</summary>
    public IReadOnlyList<HttpPipelinePolicy> Policies { get; init; } = [];
}
