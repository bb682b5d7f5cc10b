using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Bench.Tests.Accuracy;

/// <summary>Twelve labelled uploads, and decisions about eleven of them, small enough to be counted by hand.</summary>
internal static class SmallCorpus
{
    public const string Labels =
        """
        path,unit,kind,act_id,alt_act_id,severity,cross_unit,article
        w/a.png,u1,legit_distinct,x1,,,false,n1
        w/b.png,u1,legit_distinct,x2,,,false,n1
        w/c.png,u2,hn_same_chat,x3,,,false,n2
        w/d.png,u1,dup_crop,x1,,low,false,n1
        w/e.png,u2,dup_crop,x1,,high,true,n1
        w/f.png,u2,dup_collage,x2,x3,low,true,
        w/g.png,u1,dup_photo,x2,,mid,false,n1
        w/h.png,u1,junk_blank,,,,false,
        w/i.png,u2,junk_photo,,,,false,
        w/j.png,u2,legit_distinct,x4,,,false,n1
        w/k.png,u1,legit_distinct,x5,,,false,n1
        w/l.png,u2,dup_exact,x4,,none,false,n1
        """;

    public const string Decisions =
        """
        path,decision,duplicate_of,score,review,reason,article_shown,claim_check
        w/a.png,counted,,,false,,n1,ok
        w/b.png,counted,,0.5,true,resembles w/a.png,,wrong_article
        w/c.png,duplicate,w/a.png,0.8,false,,n2,wrong_article
        w/d.png,duplicate,w/a.png,1,false,,n1,ok
        w/e.png,duplicate,w/b.png,0.9,false,,n1,ok
        w/f.png,duplicate,w/c.png,0.9,false,,,unknown
        w/g.png,counted,,0.6,true,resembles w/b.png,n1,ok
        w/h.png,rejected,,,false,blank,,unknown
        w/i.png,counted,,,false,,,unknown
        w/k.png,not_evidence,,,false,blank,,unknown
        w/l.png,duplicate,,0.7,false,,,unknown
        """;

    public const string Claims =
        """
        path,article
        w/a.png,n1
        w/b.png,n9
        w/c.png,n2
        w/j.png,n1
        w/k.png,n1
        """;

    public static SystemScores Scores()
    {
        using var folder = new TempFolder();
        return Scores(folder, Labels, Decisions, Claims);
    }

    /// <summary>Writes the three files as labels.csv, decisions.csv and claims.csv, and reads them back.</summary>
    public static SystemScores Scores(TempFolder folder, string labels, string decisions, string claims, IReadOnlyDictionary<string, ShownBeside>? beside = null)
    {
        folder.Write("labels.csv", labels);
        folder.Write("decisions.csv", decisions);
        folder.Write("claims.csv", claims);
        var corpus = Assert.Single(Corpus.All([], [folder["labels.csv"]], [folder["claims.csv"]], [folder["decisions.csv"]], baselines: false));
        return new("small", "small", Case.Of(corpus, Decision.Read(folder["decisions.csv"]), beside));
    }
}
