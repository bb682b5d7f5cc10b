using System.Globalization;
using RepostAudit.Core.Forgery;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Texts.Findings;

namespace RepostAudit.Reporting.Texts;

/// <summary>Every word of a report in one language. Placeholders are those of <see cref="string.Format(IFormatProvider, string, object[])"/>.</summary>
public sealed class ReportTexts
{
    /// <summary>The language as BCP 47 writes it.</summary>
    public required string Tag { get; init; }

    /// <summary>What is said about findings.</summary>
    public required FindingTexts Findings { get; init; }

    public required IReadOnlyDictionary<Phrase, string> Phrases { get; init; }

    public required IReadOnlyDictionary<Rejection, string> Rejections { get; init; }

    public required IReadOnlyDictionary<IncidentKind, string> Incidents { get; init; }

    public required IReadOnlyDictionary<MatchKind, string> Kinds { get; init; }

    public required IReadOnlyDictionary<ForgerMarkKind, string> Marks { get; init; }

    public required IReadOnlyDictionary<Channel, string> Channels { get; init; }

    public required IReadOnlyDictionary<Unranked, string> Unranked { get; init; }

    public required IReadOnlyDictionary<FlagColour, string> Flags { get; init; }

    public string this[Phrase phrase] => Phrases[phrase];

    public static ReportTexts In(ReportLanguage language) => language is ReportLanguage.ZhCn ? ChineseTexts.Table : EnglishTexts.Table;

    public string Say(Phrase phrase, params object[] values) => string.Format(CultureInfo.InvariantCulture, Phrases[phrase], values);

    public string Word(Rejection reason) => Rejections[reason];

    public string Word(IncidentKind kind) => Incidents[kind];

    public string Word(MatchKind kind) => Kinds[kind];

    public string Word(ForgerMarkKind kind) => Marks[kind];

    public string Word(Channel channel) => Channels[channel];

    public string Word(FlagColour colour) => Flags[colour];

    public string Why(Unranked reason) => Unranked[reason];

    // Both languages group thousands by commas and write a decimal point, so the invariant culture serves both.
#pragma warning disable CA1822 // Figures belong to the language that a part renders in, even while both write them alike.
    public string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount of time with at most one decimal, such as <c>1,040.5</c>.</summary>
    public string Amount(double amount) => amount.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>A figure with two decimals, such as <c>0.25</c>.</summary>
    public string Hundredths(double figure) => figure.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A ratio as percent with at most one decimal, such as <c>87.5%</c>.</summary>
    public string Percent(double ratio) => (ratio * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A probability as percent with at most one decimal; never rounded to certainty.</summary>
    public string Probability(double probability) => probability switch
    {
        >= 0.9995 => "> 99.9%",
        < 0.0005 => "< 0.1%",
        _ => Percent(probability),
    };

    /// <summary>A score with four decimals, as every output writes it.</summary>
    public string Score(double score) => Document.Decimals.Text(score);
#pragma warning restore CA1822
}
