using System.Globalization;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Reporting.Document;

/// <summary>What came of an upload, as the columns of CSV outputs say it.</summary>
internal sealed record Judged(string Decision, string? DuplicateOf = null, string? Kind = null, string? Score = null, string? Reason = null)
{
    public static Judged Counted { get; } = new("counted");

    public static Judged ToReview(DocumentPair pair) => Counted with { Score = Decimals.Text(pair.Score), Reason = $"{(pair.SameClaim ? "claims the same as" : "resembles")} {pair.Earlier.Path}" };

    public static Judged Duplicate(DocumentPair pair) => new("duplicate", pair.Earlier.Path, pair.Kind?.Code(), Decimals.Text(pair.Score), Because(pair));

    public static Judged Rejected(DocumentRejection rejection) => new("rejected", Reason: rejection.Reason.Code());

    private static string Because(DocumentPair pair) => pair switch
    {
        { SameBytes: true } => "same_bytes",
        { Ruled: true } => "ruling",
        { SameClaim: true } => "same_claim",
        { Reasons: not null, Kind: MatchKind.Recaptured } => "same_writing",
        { Reasons: not null } => "same_writing_and_picture",
        _ => string.Create(CultureInfo.InvariantCulture, $"pdq_distance={pair.PdqDistance}"),
    };
}
