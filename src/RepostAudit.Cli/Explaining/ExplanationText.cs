using System.Globalization;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Reading;
using RepostAudit.Core.UseCases;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Cli.Explaining;

/// <summary>Says in words what was found out about two uploads.</summary>
/// <param name="output">Where it is printed.</param>
/// <param name="texts">The language of the sentence at the end.</param>
internal sealed class ExplanationText(TextWriter output, ReportTexts texts)
{
    /// <param name="earlier">The upload that came first.</param>
    /// <param name="later">The other.</param>
    /// <param name="found">What was found out about them.</param>
    /// <param name="policy">From which probability on two uploads are called the same act.</param>
    /// <param name="against">What tells which words are common; null for nothing.</param>
    public void Write(ComparedUpload earlier, ComparedUpload later, PairExplanation found, MatchPolicy policy, EarlierAudit? against)
    {
        var (one, other) = (earlier.Print, later.Print);
        var usable = Math.Min(one.PdqQuality, other.PdqQuality) >= Fingerprint.MinQuality;
        Row("earlier", Upload(earlier));
        Row("later", Upload(later));
        Row("same bytes", found.Evidence.SameBytes ? "yes" : "no");
        Row("PDQ distance", Invariant($"{one.Pdq.Distance(other.Pdq)} of 256 bits"));
        Row("PDQ quality", Invariant($"{one.PdqQuality} and {other.PdqQuality} of 100{(usable ? "" : $"; below {Fingerprint.MinQuality} the distance says nothing")}"));
        Row("relation", Amounts(found.Relation));
        Strength(found, policy);
        Row("common words", against is null
            ? "nothing is known to be common: name an earlier audit with --against"
            : Invariant($"counted over {against.Entries.Count} uploads of {against.Entries.Select(entry => entry.Claim.Unit).Distinct().Count()} units in '{against.Folder}'"));
        if (found.Evidence.Page is { } page && one.Text is { } text && other.Text is { } others)
        {
            Lines(page, text.Lines, others.Lines);
            Places(page);
        }
        else
        {
            Row("lines", found.Evidence.SameBytes ? "not compared: the files are the same" : Uncompared(one, other));
        }

        output.WriteLine();
        output.WriteLine(Sentence(earlier, later, found));
        Beside(earlier, later, against);
    }

    private void Strength(PairExplanation found, MatchPolicy policy)
    {
        if (found.Probability is { } probability)
        {
            Row("probability", $"{texts.Probability(probability)}; called a duplicate from {texts.Percent(policy.AccuseFrom)} on, shown to a person from {texts.Percent(policy.ReviewFrom)} on");
        }
        else if (found.Relation switch { Relation.SameAct same => same.Score, Relation.Doubtful doubtful => doubtful.Score, _ => (double?)null } is { } score)
        {
            Row("score", $"{texts.Score(score)}, no probability");
        }
    }

    private void Lines(PageEvidence page, IReadOnlyList<TextLine> earlier, IReadOnlyList<TextLine> later)
    {
        int Paired(IReadOnlyList<LineFinding> side) => side.Count(finding => finding is { Status: LineStatus.Same, Partner: >= 0 });
        int Of(IReadOnlyList<LineFinding> side, params LineStatus[] statuses) => side.Count(finding => statuses.Contains(finding.Status));
        Row("lines", Invariant($"{Paired(page.Earlier)} agree, {Of(page.Earlier, LineStatus.Replaced)} replaced, {Of(page.Earlier, LineStatus.Missing, LineStatus.Wiped)} only on the earlier, {Of(page.Later, LineStatus.Missing, LineStatus.Wiped)} only on the later"));
        Row("", Invariant($"on each: clocks, times, numbers {Of(page.Earlier, LineStatus.Passing)} and {Of(page.Later, LineStatus.Passing)}, said within other lines {Of(page.Earlier, LineStatus.Same) - Paired(page.Earlier)} and {Of(page.Later, LineStatus.Same) - Paired(page.Later)}, beyond the other picture {Of(page.Earlier, LineStatus.Unseen)} and {Of(page.Later, LineStatus.Unseen)}"));
        foreach (var (finding, line) in page.Earlier.Zip(earlier))
        {
            Line(finding, line, later, '=', '~', '-');
        }

        // What agrees or was replaced has been said from the other side, except where nothing over there is its partner.
        foreach (var (finding, line) in page.Later.Zip(later).Where(pair => pair.First is not { Status: LineStatus.Same or LineStatus.Replaced, Partner: >= 0 }))
        {
            Line(finding, line, earlier, '=', '~', '+');
        }
    }

    private void Line(LineFinding finding, TextLine line, IReadOnlyList<TextLine> others, char same, char replaced, char alone)
    {
        var partner = finding.Partner >= 0 ? others[finding.Partner].Text : null;
        switch (finding.Status)
        {
            case LineStatus.Same:
                output.WriteLine(partner switch
                {
                    null => $"  {same} {line.Text} (within other lines)",
                    _ when partner == line.Text => $"  {same} {line.Text}",
                    _ => $"  {same} {line.Text} | {partner}",
                });
                break;
            case LineStatus.Replaced:
                output.WriteLine($"  {replaced} {line.Text} | {partner}");
                break;
            case LineStatus.Wiped:
                output.WriteLine($"  {alone} {line.Text} (the other shows an empty or smeared place)");
                break;
            case LineStatus.Missing:
                output.WriteLine($"  {alone} {line.Text}");
                break;
        }
    }

    private void Places(PageEvidence page)
    {
        var m = page.Measures;
        Row("places", m.SameCells + m.OtherCells + m.EarlierCells + m.LaterCells == 0
            ? "not compared: nothing fixes where one picture lies in the other, or a picture is not at hand"
            : Invariant($"{m.SameCells} look the same, {m.OtherCells} different, {m.EarlierCells} only on the earlier, {m.LaterCells} only on the later{(m.Trusted > 0 ? "" : "; how the pictures lie over each other is uncertain, so little follows")}"));
    }

    private string Sentence(ComparedUpload earlier, ComparedUpload later, PairExplanation found)
    {
        return found.Relation switch
        {
            Relation.SameAct same => PairSentence.Of(Pair(same.Kind, same.Score), texts),
            Relation.Doubtful doubtful => PairSentence.Of(Pair(null, doubtful.Score), texts),
            _ => PairSentence.OfUnrelated(found.Reasons, texts),
        };

        DocumentPair Pair(MatchKind? kind, double score) => new(Document(later), Document(earlier), kind, score, found.Evidence.SameBytes, found.Evidence.PdqDistance) { Reasons = found.Reasons };
    }

    // What the audit saw in the rest of the later picture, if this is the pair for which it calls it a duplicate.
    private void Beside(ComparedUpload earlier, ComparedUpload later, EarlierAudit? against)
    {
        if (against?.DuplicateOf(later.Entry) is { } audited && audited.Earlier.SubmissionId == earlier.Entry.Id.ToString())
        {
            foreach (var sentence in PairSentence.Beside(audited, texts))
            {
                output.WriteLine(sentence);
            }
        }
    }

    private static DocumentUpload Document(ComparedUpload upload) => new(
        upload.Entry.Id.ToString(), upload.Path, upload.Entry.Content, null, upload.Entry.Claim.Unit?.ToString(), null, upload.Entry.Claim.Submitter?.ToString(), null, null, upload.Entry.Claim.UploadedAt);

    private static string Uncompared(Fingerprint one, Fingerprint other) => one.Text is null || other.Text is null
        ? "not compared: the writing was not read"
        : "not compared: too few words stand on both";

    private static string Amounts(Relation relation) => relation switch
    {
        Relation.SameAct { Kind: var kind } => $"duplicate ({kind.Code()})",
        Relation.Doubtful => "counted, and a person should look",
        _ => "different",
    };

    private static string Upload(ComparedUpload upload)
        => $"{upload.Path}, {upload.Entry.Claim.UploadedAt.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)}{(upload.Entry.Claim.Unit is { } unit ? $", unit {unit}" : "")}";

    private void Row(string name, string value) => output.WriteLine($"{name,-13} {value}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
