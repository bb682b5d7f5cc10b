using RepostAudit.Core.Matching;

namespace RepostAudit.Core.Verdicts;

/// <summary>Beside the act that makes an upload a duplicate, another that its picture shows again, as a collage does. It changes no decision and no tally.</summary>
/// <param name="Kind">How the picture repeats it.</param>
/// <param name="Of">The earliest upload that shows it.</param>
public sealed record FurtherAct(MatchKind Kind, Resemblance Of);
