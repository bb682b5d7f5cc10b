using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Core.Tests.Matching.Scoring;

public class MatchModelTests
{
    private static readonly SideMeasures Whole = new(12, 0, 0, 0, 0, 0, 0, 0);
    private static readonly PairMeasures SameCapture = new(Whole, Whole, 14, 1, 0, 0, 2, 2, 800, 4, 0, 0, 0, 0, 3, 0, 1, 1, 0);
    private static readonly Rarity Rare = new(20, 3, 3, 0, 0, 0, 0, 0);

    [Fact]
    public void Every_weight_has_the_sign_of_its_reason()
    {
        Check(MatchModel.Fitted.Writing, Feature.Writing);
        Check(MatchModel.Fitted.Pixels, Feature.Pixels);

        static void Check(LogisticModel model, IReadOnlyList<Feature> features)
        {
            Assert.Equal(features.Select(feature => feature.Name).Order(), model.Weights.Keys.Order());
            Assert.All(features, feature => Assert.True(feature.Sign * model.Weights[feature.Name] >= 0, $"{feature.Name}: {model.Weights[feature.Name]}"));
        }
    }

    [Fact]
    public void A_capture_that_agrees_everywhere_is_nearly_certain_and_what_shares_little_is_not_probable()
    {
        Assert.InRange(MatchModel.Fitted.Score(SameCapture, Rare).Probability, 0.99, 1);

        var other = SameCapture with { Earlier = new(1, 11, 0, 0, 3, 0.9f, 0.9f, 0), Later = new(1, 11, 0, 0, 3, 0.9f, 0.9f, 0), Trusted = 0, Followers = 1, SameCells = 0, SharedMoments = 0, SamePassing = 0 };
        Assert.InRange(MatchModel.Fitted.Score(other, default).Probability, 0, 0.01);
    }

    [Fact]
    public void Messages_that_changed_sides_rule_a_pair_out_whatever_else_it_shares()
        => Assert.Equal(0, MatchModel.Fitted.Score(SameCapture with { Slid = 1.5f }, Rare).Probability);

    [Fact]
    public void What_speaks_against_a_pair_never_makes_it_more_probable()
    {
        var score = MatchModel.Fitted.Score(SameCapture, Rare).Probability;
        PairMeasures[] worse =
        [
            SameCapture with { Relabelled = 1 },
            SameCapture with { Later = Whole with { Replaced = 1, MostReplaced = 1, SurelyReplaced = 1 } },
            SameCapture with { Later = Whole with { Fresh = 2 } },
            SameCapture with { OtherCells = 300, OpenCells = 100, LargestSpot = 60 },
        ];
        Assert.All(worse, measures => Assert.True(MatchModel.Fitted.Score(measures, Rare).Probability <= score));
    }

    [Fact]
    public void A_post_captured_again_is_more_probable_by_its_own_submitter_and_at_its_own_time()
    {
        // All the words, none of the pixels.
        var again = SameCapture with { SameCells = 300, OtherCells = 200, LargestSpot = 20, OpenCells = 60, SamePassing = 0, OtherPassing = 3 };
        var own = Rare with { Submitter = 6 };

        Assert.True(MatchModel.Fitted.Score(again, own).Writing > MatchModel.Fitted.Score(again, Rare).Writing);
        Assert.True(MatchModel.Fitted.Score(again, own).Writing > MatchModel.Fitted.Score(again with { SameTimes = 0, ExactTimes = 0, OtherTimes = 1 }, own).Writing);
        Assert.Equal(MatchModel.Fitted.Score(again, own).Pixels, MatchModel.Fitted.Score(again, Rare).Pixels);
    }

    [Fact]
    public void A_clerk_who_uploads_for_many_is_no_submitter_to_go_by()
        => Assert.Equal(MatchModel.Fitted.Score(SameCapture, Rare), MatchModel.Fitted.Score(SameCapture, Rare with { Submitter = 3 }));
}
