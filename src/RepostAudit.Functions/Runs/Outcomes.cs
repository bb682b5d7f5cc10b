using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases.Ingest;

namespace RepostAudit.Functions.Runs;

/// <summary>What came of an upload, in one word for figures and logs.</summary>
internal static class Outcomes
{
    /// <summary>It is in the ledger and can be counted; whether it is a duplicate is decided when the week closes.</summary>
    public const string Evidence = "evidence";

    /// <summary>It threw; the host tries again.</summary>
    public const string Failed = "failed";

    /// <returns><see cref="Evidence"/>, the code of the reason why it is none, <c>unplaceable</c> or <c>gone</c>.</returns>
    public static string Of(Arrival arrival) => arrival switch
    {
        Arrival.Ingested { Entry.Inspection: Inspection.NoEvidence none } => none.Reason.Code(),
        Arrival.Ingested => Evidence,
        Arrival.Unplaceable => "unplaceable",
        Arrival.Gone => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(arrival), arrival, null),
    };
}
