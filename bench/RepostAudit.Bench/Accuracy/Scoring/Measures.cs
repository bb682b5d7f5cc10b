using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>The figures by which systems are compared, under the names that the corpus's own evaluation gives them.</summary>
internal static class Measures
{
    public const string TallyError = "tally_error";

    public static IReadOnlyList<(string Name, Rate Rate)> Of(SystemScores scores)
    {
        var (duplicates, honest, lookAlikes) = (scores.Duplicates, scores.Honest, scores.LookAlikes);
        return
        [
            ("duplicate_recall", duplicates.CalledDuplicate),
            ("duplicate_recall_right_partner", duplicates.WithRightPartner),
            ("same_unit_recall", scores.SameUnit.CalledDuplicate),
            ("cross_unit_recall", scores.CrossUnit.CalledDuplicate),
            ("false_accusation", honest.CalledDuplicate),
            ("false_accusation_hard_negatives", lookAlikes.CalledDuplicate),
            ("wrong_partner", duplicates.WrongPartner),
            ("duplicate_or_review", duplicates.DuplicateOrReview),
            ("duplicate_or_review_right_partner", duplicates.DuplicateOrReviewRightPartner),
            ("honest_sent_to_review", honest.SentToReview),
            ("hard_negatives_sent_to_review", lookAlikes.SentToReview),
            ("legit_rejected", honest.CalledNoEvidence),
            ("junk_rejected", scores.Junk.CalledNoEvidence),
            .. Collages(scores.Cases),
            .. Claims([.. scores.Cases.Where(one => one.Label.Kind.Honest && one.Decision.Decided != Decided.Missing)]),
        ];
    }

    // As far as the system says what a duplicate shows beside. Whoever labels a collage with two acts has shown both before, so nothing in any copy is new.
    private static IEnumerable<(string, Rate)> Collages(IReadOnlyList<Case> cases)
    {
        Case[] said = [.. cases.Where(one => one.Beside is not null && one.Label.Kind.Group == KindGroup.Duplicate)];
        if (said.Length > 0 && cases.Any(one => one.Label.OtherAct.Length > 0))
        {
            Case[] collages = [.. cases.Where(one => one.Label.OtherAct.Length > 0)];
            yield return ("both_acts_named", new(collages.Count(one => one.Beside is { EveryActNamed: true }), collages.Length));
            yield return ("wrong_further_act", new(said.Sum(one => one.Beside!.WrongActs), said.Sum(one => one.Beside!.FurtherActs)));
            yield return ("called_partly_new", new(said.Count(one => one.Beside!.NewPart), said.Length));
        }
    }

    /// <summary>
    /// Whether the right article is recognised in honest uploads, and whether claims of another one are found: as far as the
    /// system says what it recognised, and as far as there are claims.
    /// </summary>
    private static IEnumerable<(string, Rate)> Claims(Case[] honest)
    {
        if (honest.Any(one => one.Decision.ArticleShown is not null) && honest.Any(one => one.Label.Article.Length > 0))
        {
            yield return ("article_shown_right", Share(honest, one => one.Decision.ArticleShown == one.Label.Article));
        }

        if (honest.Any(one => one.Decision.ClaimCheck is not null) && honest.Any(one => one.Claimed is not null))
        {
            yield return ("wrong_claims_found", Share([.. honest.Where(one => one.Claimed != one.Label.Article)], Doubted));
            yield return ("right_claims_doubted", Share([.. honest.Where(one => one.Claimed == one.Label.Article)], Doubted));
        }

        static bool Doubted(Case one) => one.Decision.ClaimCheck == "wrong_article";

        static Rate Share(Case[] cases, Func<Case, bool> which) => new(cases.Count(which), cases.Length);
    }
}
