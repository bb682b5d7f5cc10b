using System.Globalization;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Reporting.Texts.Findings;

/// <summary>What is said about findings, in one language. Sentences have named placeholders, such as <c>{units}</c>; <see cref="FindingSentence"/> fills them.</summary>
public sealed class FindingTexts
{
    /// <summary>What a question's findings are called, in a few words.</summary>
    public required IReadOnlyDictionary<Question, string> Names { get; init; }

    /// <summary>One sentence about a finding, that can be read aloud in front of the unit.</summary>
    public required IReadOnlyDictionary<Question, string> Sentences { get; init; }

    /// <summary>The sentence about a unit that jumped from the bottom twice.</summary>
    public required string JumpedTwice { get; init; }

    /// <summary>What the numbers of a question's effect mean, and with what they are compared.</summary>
    public required IReadOnlyDictionary<Question, string> Measures { get; init; }

    /// <summary>Innocent explanations, each a clause.</summary>
    public required IReadOnlyDictionary<Innocent, string> Innocents { get; init; }

    /// <summary>Why a question could not be asked.</summary>
    public required IReadOnlyDictionary<Lack, string> Lacks { get; init; }

    /// <summary>Between two units in a list.</summary>
    public required string UnitSeparator { get; init; }

    /// <summary>Between the ends of several weeks in a row.</summary>
    public required string WeekRange { get; init; }

    /// <summary>Between two stretches of weeks.</summary>
    public required string WeekSeparator { get; init; }

    /// <summary>Of a finding about the whole county.</summary>
    public required string WholeCounty { get; init; }

    /// <summary>Of a capacity that is the number of residents, and of one that is working hours.</summary>
    public required string ByResidents { get; init; }

    public required string ByHours { get; init; }

    public required IReadOnlyDictionary<FindingPhrase, string> Phrases { get; init; }

    public string this[FindingPhrase phrase] => Phrases[phrase];

    public string Say(FindingPhrase phrase, params object[] values) => string.Format(CultureInfo.InvariantCulture, Phrases[phrase], values);

    public static FindingTexts In(ReportLanguage language) => language is ReportLanguage.ZhCn ? ChineseFindings.Table : EnglishFindings.Table;
}

/// <summary>Words around the findings.</summary>
public enum FindingPhrase
{
    Heading,
    Lead,
    NoFindings,
    CountyHeading,
    CountyLead,
    UnitsHeading,
    RulesHeading,
    RulesLead,
    Effect,
    EffectOf,
    EffectExact,
    EffectAlone,
    QValue,
    QValueOf,
    QValueExact,
    PValue,
    Weeks,
    Units,
    Kind,
    Plot,
    PlotSeen,
    PlotExpected,
    PlotBound,
    PlotWeeks,
    Evidence,
    EvidenceNone,
    EvidenceMore,
    EvidenceRepeats,
    AllowedFor,
    ToAsk,
    ToAskCounty,
    OneWeekAlone,
    UntestedHeading,
    UntestedLead,
    UntestedAll,
    MethodHeading,
    MethodPeriod,
    MethodBudget,
    MethodTests,
    MethodWeeksLeftOut,
    Question,
    Why,
    Summary,
    SummaryNone,
}
