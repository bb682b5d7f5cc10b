using RepostAudit.Core.Matching;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Texts;

/// <summary>The sentence about two uploads that a person can check with both pictures before him.</summary>
public static class PairSentence
{
    /// <summary>The most characters that are quoted of a line; of a longer one its beginning.</summary>
    private const int MostQuoted = 30;

    /// <param name="pair">What was found out about the two.</param>
    /// <param name="t">The language.</param>
    public static string Of(DocumentPair pair, ReportTexts t) => pair switch
    {
        { SameBytes: true } => t.Say(Phrase.WhySameBytes, pair.Later.Content?.ToString()[..12] ?? t[Phrase.Absent]),
        { Ruled: true } => t[Phrase.WhyRuled],
        { SameClaim: true } => t[Phrase.WhySameClaim],
        { Reasons: { } reasons, Kind: null } => t.Say(Phrase.WhyAsked, t[Doubt(reasons)], Clauses(reasons, t)),
        { Reasons: { } reasons, Kind: { } kind } => t.Say(Lead(kind), Clauses(reasons, t)),
        { Kind: null } => t.Say(Phrase.WhyReview, pair.PdqDistance),
        _ => t.Say(Phrase.WhyPdq, pair.PdqDistance),
    };

    /// <summary>What the later picture shows beside the act that it repeats: a sentence for each further act, and one for what is new in it. Mostly none.</summary>
    /// <param name="pair">What was found out about the two.</param>
    /// <param name="t">The language.</param>
    public static IEnumerable<string> Beside(DocumentPair pair, ReportTexts t) =>
    [
        .. pair.FurtherActs.Select(act => t.Say(Phrase.WhyFurtherAct, act.Earlier.Path, act.Reasons is { } reasons ? Shared(reasons, t) : t[Phrase.WhySharedNone], t.Probability(act.Score))),
        .. pair.NewPart is { } part ? [t.Say(Phrase.WhyNewPart, Quoted(part.Words, t), t.Number(part.Lines))] : Array.Empty<string>(),
    ];

    /// <summary>Of two that are not taken for one act, and that no report shows.</summary>
    /// <param name="reasons">What a person can check; null where the writing was not compared.</param>
    /// <param name="t">The language.</param>
    public static string OfUnrelated(PairReasons? reasons, ReportTexts t)
        => reasons is null ? t[Phrase.WhyNothingShared] : t.Say(Phrase.WhyUnrelated, Clauses(reasons, t));

    /// <summary>How sure it is, in a word: a probability where the writing was compared, else a score.</summary>
    /// <param name="pair">What was found out about the two.</param>
    /// <param name="t">The language.</param>
    internal static string Strength(DocumentPair pair, ReportTexts t) => pair.Reasons is null ? t.Score(pair.Score) : t.Probability(pair.Score);

    private static Phrase Lead(MatchKind kind) => kind switch
    {
        MatchKind.Reencoded => Phrase.WhyReencoded,
        MatchKind.Edited => Phrase.WhyEdited,
        MatchKind.Recaptured => Phrase.WhyRecaptured,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Equal files are told by their bytes"),
    };

    // The strongest reason not to say more comes first.
    private static Phrase Doubt(PairReasons reasons) => reasons switch
    {
        { Changed.Count: > 0 } => Phrase.AskedChanged,
        { OnlyEarlier.Count: > 0 } or { OnlyLater.Count: > 0 } => Phrase.AskedOneSided,
        { Agreement: null } => Phrase.AskedNotLaidOver,
        _ => Phrase.AskedCommon,
    };

    // The share is rounded down, so that all of them means all of them.
    private static string Clauses(PairReasons reasons, ReportTexts t) => string.Join(t[Phrase.ClauseSeparator], (string[])
    [
        Shared(reasons, t),
        .. reasons.Changed.Count == 0 ? [] : new[] { t.Say(Phrase.WhyChanged, Joined(reasons.Changed.Select(change => t.Say(Phrase.ChangedWords, Quoted(change.Earlier, t), Quoted(change.Later, t))), t)) },
        .. reasons.OnlyEarlier.Count == 0 ? [] : new[] { t.Say(Phrase.WhyOnlyEarlier, Quoted(reasons.OnlyEarlier, t)) },
        .. reasons.OnlyLater.Count == 0 ? [] : new[] { t.Say(Phrase.WhyOnlyLater, Quoted(reasons.OnlyLater, t)) },
        .. reasons.Times switch { TimesTold.Agree => [t[Phrase.WhyTimesAgree]], TimesTold.Differ => [t[Phrase.WhyTimesDiffer]], _ => Array.Empty<string>() },
        .. reasons.SameSubmitter ? [t[Phrase.WhySameSubmitter]] : Array.Empty<string>(),
        reasons.Agreement is { } agreement ? t.Say(Phrase.WhyAgreement, t.Percent(Math.Floor(1000 * agreement) / 1000)) : t[Phrase.WhyNotLaidOver],
    ]);

    private static string Shared(PairReasons reasons, ReportTexts t) => reasons switch
    {
        { Shared.Count: 0 } => t[Phrase.WhySharedNone],
        { Shared.Count: var quoted, SharedLines: var lines } when quoted == lines => t.Say(Phrase.WhySharedAll, Quoted(reasons.Shared, t)),
        _ => t.Say(Phrase.WhyShared, Quoted(reasons.Shared, t), t.Number(reasons.SharedLines)),
    };

    private static string Quoted(IEnumerable<string> words, ReportTexts t) => Joined(words.Select(line => Quoted(line, t)), t);

    private static string Quoted(string line, ReportTexts t) => t.Say(Phrase.Quoted, Beginning(line));

    private static string Joined(IEnumerable<string> parts, ReportTexts t) => string.Join(t[Phrase.ListSeparator], parts);

    // Not through the middle of a surrogate pair.
    private static string Beginning(string line)
        => line.Length <= MostQuoted ? line : line[..(char.IsHighSurrogate(line[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted)] + "…";
}
