using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>The fact that something was uploaded. Immutable; its id is a function of its name, content and claim.</summary>
/// <param name="Name">Where the original lies.</param>
/// <param name="Content">SHA-256 of the original's bytes.</param>
/// <param name="Claim">Who sent it, when, and what it is to prove.</param>
/// <param name="Inspection">What was found in the bytes.</param>
public sealed record Entry(UploadName Name, ContentHash Content, Claim Claim, Inspection Inspection)
{
    public EntryId Id { get; } = EntryId.Of(Name, Content, Claim);

    /// <summary>Under what it is kept, and its place among all.</summary>
    public EntryKey Key => new(Claim.UploadedAt, Id);

    /// <summary>The fingerprint, where the upload is evidence at all.</summary>
    public Fingerprint? Print => (Inspection as Inspection.Evidence)?.Print;
}
