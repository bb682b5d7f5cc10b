using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Cli;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Bench.Tests.Accuracy.Inputs;

public class BadInputTests
{
    [Theory]
    [InlineData("path,unit,kind\na,u1,legit\n", "The column act_id is missing")]
    [InlineData("path,unit,kind,act_id\na,u1,copy,x\n", "row 2, kind: 'copy' is no kind; begin it with dup_, hn_, legit, junk")]
    [InlineData("path,unit,kind,act_id\na,u1,legit,x\na,u1,legit,y\n", "row 3, path: 'a' is there twice; leave one row of it")]
    [InlineData("path,unit,kind,act_id\n,u1,legit,x\n", "row 2, path: it is blank; fill it in")]
    [InlineData("path,unit,kind,act_id\n\"a,u1,legit,x\n", "row 2: The row cannot be read")]
    public void Labels_that_are_wrong_are_refused_by_file_row_and_column(string labels, string says)
    {
        var wrong = Refused(labels, file => Label.Read(file));
        Assert.Contains(says, wrong, StringComparison.Ordinal);
        Assert.Contains("table.csv", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path\na\n", "The column decision is missing")]
    [InlineData("path,decision\na,accused\n", "row 2, decision: 'accused' is no decision; write counted, duplicate or rejected")]
    [InlineData("path,decision,score\na,duplicate,high\n", "row 2, score: 'high' is no number; write it like 0.984")]
    public void So_are_decisions(string decisions, string says)
        => Assert.Contains(says, Refused(decisions, file => Decision.Read(file)), StringComparison.Ordinal);

    [Fact]
    public void Each_labels_file_needs_its_own_folder_claims_and_decisions()
    {
        using var folder = new TempFolder();
        folder.Write("labels.csv", SmallCorpus.Labels);
        folder.Write("claims.csv", "path,article\nw/a.png,n1\n");
        var labels = folder["labels.csv"];
        Assert.StartsWith("FOLDER: 0 given for 1", Refused(() => Corpus.All([], [labels], [], [], baselines: false)), StringComparison.Ordinal);
        Assert.StartsWith("FOLDER: 0 given for 1", Refused(() => Corpus.All([], [labels], [], ["d.csv"], baselines: true)), StringComparison.Ordinal);
        Assert.StartsWith("--decisions: 3 given for 2", Refused(() => Corpus.All([], [labels, labels], [], ["1", "2", "3"], baselines: false)), StringComparison.Ordinal);
        Assert.Contains("there is no row for 'w/b.png'", Refused(() => Corpus.All(["."], [labels], [folder["claims.csv"]], [], baselines: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_reviewed_upload_the_partner_is_in_the_reason_if_nowhere_else()
    {
        using var folder = new TempFolder();
        folder.Write("d.csv", "path,decision,duplicate_of,review,reason\na,counted,,true,resembles w/1.png\nb,counted,w/2.png,true,resembles w/1.png\nc,counted,,false,resembles w/1.png\nd,duplicate,w/3.png,false,same_bytes\n");
        var decisions = Decision.Read(folder["d.csv"]);
        Assert.Equal(["w/1.png", "w/2.png", null, "w/3.png"], new[] { "a", "b", "c", "d" }.Select(path => decisions[path].Partner));
    }

    private static string Refused(string table, Action<string> read)
    {
        using var folder = new TempFolder();
        folder.Write("table.csv", table);
        return Refused(() => read(folder["table.csv"]));
    }

    private static string Refused(Action read) => Assert.Throws<UsageException>(read).Message;
}
