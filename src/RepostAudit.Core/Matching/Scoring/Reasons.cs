using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Matching.Scoring;

/// <summary>Picks from a pair's evidence what tells a person most.</summary>
internal static class Reasons
{
    public static PairReasons Of(Entry earlier, Entry later, PageEvidence page, Commonness commonness)
    {
        var (own, others) = (PageLine.AllOf(earlier.Print?.Text), PageLine.AllOf(later.Print?.Text));
        (int Line, int Partner)[] shared = [.. page.Earlier.Index()
            .Where(finding => finding.Item is { Status: LineStatus.Same, Partner: >= 0 })
            .Select(finding => (finding.Index, (int)finding.Item.Partner))];
        return new(
            [.. shared.Select(pair => others[pair.Partner]).OrderByDescending(Telling).DistinctBy(line => line.Lasting).Take(PairReasons.MostWords).Select(line => line.Read.Text)],
            shared.Length,
            [.. page.Earlier.Index()
                .Where(finding => finding.Item.Status is LineStatus.Replaced)
                .OrderByDescending(finding => Telling(own[finding.Index]))
                .Take(PairReasons.MostWords)
                .Select(finding => new WordChange(own[finding.Index].Read.Text, others[finding.Item.Partner].Read.Text))],
            Only(page.Earlier, own),
            Only(page.Later, others),
            page.Measures is { Trusted: > 0, SameCells: var same, OtherCells: var other } && same + other > 0 ? same / (same + other) : null,
            page.Measures switch
            {
                { OtherTimes: > 0 } => TimesTold.Differ,
                { SameTimes: > 0 } => TimesTold.Agree,
                _ => TimesTold.None,
            },
            commonness.SurpriseOfSubmitter(earlier, later) > 0);

        double Telling(PageLine line) => line.Weight * commonness.Surprise(line, earlier.Claim.Unit, later.Claim.Unit);

        IReadOnlyList<string> Only(IReadOnlyList<LineFinding> findings, IReadOnlyList<PageLine> lines)
            => [.. findings.Index()
                .Where(finding => finding.Item.Status is LineStatus.Missing or LineStatus.Wiped)
                .Select(finding => lines[finding.Index])
                .OrderByDescending(Telling)
                .Take(PairReasons.MostWords)
                .Select(line => line.Read.Text)];
    }
}
