using RepostAudit.Core.Ranking;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Html;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class LeaderTests
{
    private static readonly ReportTexts English = ReportTexts.In(ReportLanguage.En);

    [Fact]
    public void Where_the_figures_bear_the_summons_out_the_leader_is_told_so()
    {
        var document = With(new DocumentOrder(4, 6, 6, 1, 4, 4), warranted: true, second: true);

        Assert.Contains("the order of 6 (100%) is statistically real; the figures tell 4 groups apart", Sentences(document)[0], StringComparison.Ordinal);
        Assert.Contains("The figures bear that out for each of them.", Sentences(document)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_some_places_could_be_chance_the_leader_is_told_whose()
        => Assert.Contains("For 1 of these 2, the place could as well be chance: 政府办.", Sentences(With(new DocumentOrder(4, 6, 2, 0.3333, 2, 1), warranted: false, second: true))[1], StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_settled_the_leader_is_told_that_no_two_units_are_told_apart()
        => Assert.Contains("the figures do not tell any two of them apart", Sentences(ReportDocument.From(ReportSample.Small()))[0], StringComparison.Ordinal);

    [Fact]
    public void Where_fewer_than_two_units_have_a_rank_there_is_nothing_to_compare()
    {
        var document = With(new DocumentOrder(1, 0, 0, null, 1, 1), warranted: false, second: false);
        var sentences = Sentences(document with { Weeks = [document.Weeks[0] with { SummonedAudited = [] }] });

        Assert.Contains("fewer than two units have a rank", sentences[0], StringComparison.Ordinal);
        Assert.Equal("By counted files, nobody is summoned.", sentences[1]);
    }

    [Fact]
    public void A_county_that_received_nothing_is_told_nothing() => Assert.Empty(Sentences(ReportDocument.From(ReportSample.Empty())));

    private static IReadOnlyList<string> Sentences(ReportDocument document) => LeaderSentences.Of(document, English);

    /// <summary>The small sample, whose last week summons u02 and u03, as if its figures bore out other things.</summary>
    private static ReportDocument With(DocumentOrder order, bool warranted, bool second)
    {
        var document = ReportDocument.From(ReportSample.Small());
        var week = document.Weeks[^1];
        return document with
        {
            Weeks = [week with
            {
                Worth = week.Worth! with { Audited = order },
                Tallies = [.. week.Tallies.Select(tally => tally.SummonedAudited
                    ? tally with { Place = tally.Place! with { FlagAudited = new Flag(FlagColour.Red, tally.Unit == "u02" ? warranted : second) } }
                    : tally)],
            }],
        };
    }
}
