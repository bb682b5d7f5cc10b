using System.Text.Json.Serialization;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Reporting.Document;

/// <summary>Two uploads that resemble each other.</summary>
/// <param name="Later">The upload that is judged.</param>
/// <param name="Earlier">The upload it repeats or resembles.</param>
/// <param name="Kind">How it repeats the earlier one; null where a person is only asked to look.</param>
/// <param name="Score">0..1, rounded to four decimals: the probability that both show one act; where a picture was not read, 1 − PDQ distance / 128.</param>
/// <param name="SameBytes">Whether the files are equal, byte for byte.</param>
/// <param name="PdqDistance">In how many of 256 bits their PDQ hashes differ.</param>
public sealed record DocumentPair(DocumentUpload Later, DocumentUpload Earlier, MatchKind? Kind, double Score, bool SameBytes, int PdqDistance)
{
    /// <summary>Whether an analyst called it a duplicate where what the two have in common would not have sufficed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ruled { get; init; }

    /// <summary>Whether it is only the claims that are the same: unit, submitter, article and channel.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SameClaim { get; init; }

    /// <summary>What a person can check; null where the writing was not compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PairReasons? Reasons { get; init; }

    /// <summary>Further acts that the later picture shows again, as a collage does. Not written where there are none.</summary>
    public IReadOnlyList<DocumentFurtherAct> FurtherActs { get; init => field = value ?? []; } = [];

    /// <summary>What of the later picture no earlier upload shows; null where that is nothing, or cannot be told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NewPart? NewPart { get; init; }

    /// <summary>Whether the later picture shows more than the act that it repeats.</summary>
    [JsonIgnore]
    public bool ShowsMore => FurtherActs.Count > 0 || NewPart is not null;
}

/// <summary>Beside the act for which an upload is called a duplicate, another that its picture shows again.</summary>
/// <param name="Earlier">The earliest upload that shows it.</param>
/// <param name="Kind">How the picture repeats it.</param>
/// <param name="Score">The probability that it does, 0..1, rounded to four decimals.</param>
/// <param name="Reasons">What a person can check.</param>
public sealed record DocumentFurtherAct(DocumentUpload Earlier, MatchKind Kind, double Score, PairReasons? Reasons);

/// <summary>An upload that is no evidence.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What was seen, in one English sentence.</param>
public sealed record DocumentRejection(DocumentUpload Upload, Rejection Reason, string Detail);
