using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Tests.Accuracy.Scoring;

public class MeasuresTests
{
    [Fact]
    public void Measures_are_those_counted_by_hand()
        => Assert.Equal(
            [
                ("duplicate_recall", new Rate(4, 5)),
                ("duplicate_recall_right_partner", new(2, 5)),
                ("same_unit_recall", new(2, 3)),
                ("cross_unit_recall", new(2, 2)),
                ("false_accusation", new(1, 5)),
                ("false_accusation_hard_negatives", new(1, 1)),
                ("wrong_partner", new(2, 4)),
                ("duplicate_or_review", new(5, 5)),
                ("duplicate_or_review_right_partner", new(3, 5)),
                ("honest_sent_to_review", new(1, 5)),
                ("hard_negatives_sent_to_review", new(0, 1)),
                ("legit_rejected", new(1, 5)),
                ("junk_rejected", new(1, 2)),
                ("article_shown_right", new(2, 4)),
                ("wrong_claims_found", new(1, 1)),
                ("right_claims_doubted", new(1, 3)),
            ],
            Measures.Of(SmallCorpus.Scores()));

    [Fact]
    public void Of_collages_it_is_counted_what_is_said_beside()
    {
        Dictionary<string, ShownBeside> said = new()
        {
            ["w/d.png"] = new([], NewPart: true),
            ["w/e.png"] = new(["w/a.png", "w/c.png", "w/gone.png"], NewPart: false),
            ["w/f.png"] = new(["w/b.png"], NewPart: false),
        };
        using var folder = new Cli.Tests.Running.TempFolder();
        Assert.Equal(
            [("both_acts_named", new Rate(1, 1)), ("wrong_further_act", new(2, 4)), ("called_partly_new", new(1, 3))],
            Measures.Of(SmallCorpus.Scores(folder, SmallCorpus.Labels, SmallCorpus.Decisions, SmallCorpus.Claims, said)).Where(measure => measure.Name is "both_acts_named" or "wrong_further_act" or "called_partly_new"));
    }

    [Fact]
    public void Kinds_are_those_counted_by_hand()
    {
        var scores = SmallCorpus.Scores();
        Assert.Equal(
            [
                new Score("dup_collage", 1, 0, 1, 0, 0, 1, 0),
                new Score("dup_crop", 2, 0, 2, 0, 0, 1, 0),
                new Score("dup_exact", 1, 0, 1, 0, 0, 0, 0),
                new Score("dup_photo", 1, 1, 0, 0, 1, 0, 1),
            ],
            scores.DuplicateKinds);
        Assert.Equal([new Score("hn_same_chat", 1, 0, 1, 0, 0, 0, 0), new Score("legit_distinct", 4, 2, 0, 1, 1, 0, 0)], scores.HonestKinds);
        Assert.Equal([new Score("junk_blank", 1, 0, 0, 1, 0, 0, 0), new Score("junk_photo", 1, 1, 0, 0, 0, 0, 0)], scores.JunkKinds);
        Assert.Equal(["dup_collage/low", "dup_crop/high", "dup_crop/low", "dup_exact/none", "dup_photo/mid"], scores.Severities.Select(score => score.Name));
        Assert.Equal(1, scores.Missing);
        Assert.Equal(1, scores.HonestKinds[1].Missing);
    }

    [Fact]
    public void A_units_error_is_how_far_its_count_is_off_and_the_whole_is_their_share_of_the_true_count()
    {
        var tallies = SmallCorpus.Scores().Tallies;
        Assert.Equal([("u1", 3, 3), ("u2", 2, 1)], tallies.Units.Select(unit => (unit.Unit, unit.True, unit.Counted)));
        Assert.Equal(0.2, tallies.Error, 12);
    }

    [Fact]
    public void Without_the_columns_and_claims_nothing_is_said_of_articles()
    {
        using var folder = new Cli.Tests.Running.TempFolder();
        var scores = SmallCorpus.Scores(folder, SmallCorpus.Labels, "path,decision\nw/a.png,counted\n", SmallCorpus.Claims);
        Assert.Equal("junk_rejected", Measures.Of(scores)[^1].Name);
    }

    [Fact]
    public void Corpora_together_are_counted_as_one_but_units_of_one_name_stay_apart()
    {
        var scores = SmallCorpus.Scores();
        CorpusResult first = new("first", [scores]);
        CorpusResult second = new("second", [scores with { Cases = [.. scores.Cases.Select(one => one with { Corpus = "second" })] }]);
        var both = Assert.Single(CorpusResult.Pooled([first, second]).Systems);
        Assert.Equal(new Rate(8, 10), both.Duplicates.CalledDuplicate);
        Assert.Equal(4, both.Tallies.Units.Count);
        Assert.Equal(scores.Tallies.Error, both.Tallies.Error, 12);
    }
}
