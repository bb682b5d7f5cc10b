using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Scoring;

/// <summary>What the rarity of words adds to a pair's evidence. In nats times weights of lines.</summary>
/// <param name="Shared">Of all lines that both show.</param>
/// <param name="MostShared">Of the rarest of these, whatever its length, in nats.</param>
/// <param name="RareLines">Weight of those that are rare by themselves.</param>
/// <param name="MissingEarlier">Of the earlier upload's lines that the later should show and does not.</param>
/// <param name="MissingLater">Of the later upload's lines that the earlier should show and does not.</param>
/// <param name="MostMissingEarlier">Of the rarest of the first.</param>
/// <param name="MostMissingLater">Of the rarest of the second.</param>
/// <param name="Submitter">How surprising it is that both come from one submitter, in nats; 0 where they do not, or it is not known.</param>
internal readonly record struct Rarity(
    double Shared,
    double MostShared,
    double RareLines,
    double MissingEarlier,
    double MissingLater,
    double MostMissingEarlier,
    double MostMissingLater,
    double Submitter)
{
    // About one unit in seven shows it, or fewer.
    private const double RareFrom = 2;

    public static Rarity Of(Entry earlier, Entry later, PageEvidence evidence, Commonness commonness)
    {
        var (own, others) = (Weigh(earlier), Weigh(later));
        double shared = 0, mostShared = 0, rare = 0;
        HashSet<string> counted = [];
        for (var i = 0; i < evidence.Earlier.Count; i++)
        {
            var (status, partner) = evidence.Earlier[i];
            if (status is not LineStatus.Same || partner < 0 || !counted.Add(own[i].Line.Lasting))
            {
                continue;
            }

            var surprise = Math.Min(own[i].Surprise, others[partner].Surprise);
            var weight = Math.Min(own[i].Line.Weight, others[partner].Line.Weight);

            // A name is short, and tells as much as a title that is as rare.
            var certainty = Math.Min(own[i].Line.Read.Confidence, others[partner].Line.Read.Confidence) / 100.0;
            (shared, mostShared) = (shared + weight * surprise, Math.Max(mostShared, certainty * surprise));
            rare += surprise >= RareFrom ? weight : 0;
        }

        var (missing, most) = Missing(evidence.Earlier, own);
        var (missingLater, mostLater) = Missing(evidence.Later, others);
        return new(shared, mostShared, rare, missing, missingLater, most, mostLater, commonness.SurpriseOfSubmitter(earlier, later));

        (PageLine Line, double Surprise)[] Weigh(Entry entry)
            => [.. PageLine.AllOf(entry.Print?.Text).Select(line => (line, commonness.Surprise(line, earlier.Claim.Unit, later.Claim.Unit)))];
    }

    private static (double Sum, double Most) Missing(IReadOnlyList<LineFinding> findings, (PageLine Line, double Surprise)[] lines)
    {
        var (sum, most) = (0.0, 0.0);
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Status is LineStatus.Missing or LineStatus.Wiped or LineStatus.Replaced)
            {
                var surprise = lines[i].Line.Weight * lines[i].Surprise;
                (sum, most) = (sum + surprise, Math.Max(most, surprise));
            }
        }

        return (sum, most);
    }
}
