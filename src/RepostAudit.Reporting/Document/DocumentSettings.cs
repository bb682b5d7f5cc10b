using System.Text.Json.Serialization;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Document;

/// <summary>What a report depends on beside the facts.</summary>
/// <param name="Zone">IANA name of the zone in which weeks begin and end.</param>
/// <param name="Decoder">The decoder that read the pictures.</param>
/// <param name="Reader">The reader that read the writing on them; null where it was not read.</param>
/// <param name="AccusationPrice">What a false accusation costs, in missed duplicates.</param>
/// <param name="ReviewFrom">Probability, 0..1, from which on a person is asked to look.</param>
/// <param name="DuplicateDistance">Of pictures that were not read: largest PDQ distance, in bits of 256, called a duplicate.</param>
/// <param name="ReviewDistance">Of pictures that were not read: largest PDQ distance, in bits of 256, at which a person is asked to look.</param>
/// <param name="RankingBasis">By what units are ranked.</param>
/// <param name="SummonedPlaces">How many places from the bottom are summoned.</param>
/// <param name="Confidence">Of the rank intervals, over all units of a week at once; between 0 and 1.</param>
public sealed record DocumentSettings(
    string Zone,
    string Decoder,
    string? Reader,
    int AccusationPrice,
    double ReviewFrom,
    int DuplicateDistance,
    int ReviewDistance,
    RankingBasis RankingBasis,
    int SummonedPlaces,
    double Confidence)
{
    /// <summary>Probability from which on two uploads are called the same act.</summary>
    [JsonIgnore]
    public double AccuseFrom => AccusationPrice / (AccusationPrice + 1.0);

    /// <summary>What a repeated claim means; not written where it means nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RepeatedClaims RepeatedClaims { get; init; }

    /// <summary>How many places above those that are summoned get a yellow flag. Reports written before there was this lack it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? YellowPlaces { get; init; }

    /// <summary>How many minutes of working time a repost is taken to cost. Reports written before there was this lack it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MinutesPerRepost { get; init; }

    /// <summary>The hours of the night; not written where they are the ordinary ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NightHours? Night { get; init; }

    internal static DocumentSettings Of(ReportSettings settings) => new(
        settings.Zone,
        settings.Decoder,
        settings.Reader,
        settings.Matching.AccusationPrice,
        settings.Matching.ReviewFrom,
        settings.Matching.DuplicateDistance,
        settings.Matching.ReviewDistance,
        settings.Rank.Basis,
        settings.Rank.SummonedPlaces,
        settings.Rank.Confidence)
    {
        RepeatedClaims = settings.Matching.RepeatedClaims,
        YellowPlaces = settings.Rank.YellowPlaces,
        MinutesPerRepost = settings.Burden.MinutesPerRepost,
        Night = settings.Detectors.Night == NightHours.Ordinary ? null : settings.Detectors.Night,
    };
}
