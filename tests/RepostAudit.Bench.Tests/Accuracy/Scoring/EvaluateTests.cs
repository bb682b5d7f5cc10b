using System.Globalization;
using System.Text;
using System.Text.Json;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Bench.Tests.Accuracy.Scoring;

/// <summary>The figures are those of the corpora's own evaluation, where Python and that program are at hand.</summary>
public class EvaluateTests
{
    private static readonly string[] Kinds = ["legit_distinct", "hn_same_chat", "hn_default_avatar", "dup_crop", "dup_photo", "dup_collage", "junk_blank", "junk_tiny"];

    [Fact]
    public async Task They_are_on_the_small_corpus()
        => await Agree(SmallCorpus.Labels, SmallCorpus.Decisions, SmallCorpus.Claims);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task They_are_on_any_labels_and_decisions(int seed)
    {
        var (labels, decisions, claims) = Random(new Random(seed), 300);
        await Agree(labels, decisions, claims);
    }

    private static async Task Agree(string labels, string decisions, string claims)
    {
        using var folder = new TempFolder();
        var scores = SmallCorpus.Scores(folder, labels, decisions, claims);
        var (figures, printed) = await EvaluateProgram.RunOrSkipAsync(folder);

        foreach (var (name, rate) in Measures.Of(scores))
        {
            if (figures.TryGetProperty(name, out var figure))
            {
                Equal(figure, rate);
            }
            else if (name is "article_shown_right" or "wrong_claims_found" or "right_claims_doubted")
            {
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{name,-21}{rate.Count,6}{rate.Of,9}"), printed, StringComparison.Ordinal);
            }
            else
            {
                // These two the program does not have.
                Assert.Contains(name, (string[])["duplicate_or_review_right_partner", "hard_negatives_sent_to_review"]);
            }
        }

        Assert.Equal(figures.GetProperty("missing").GetInt32(), scores.Missing);
        Assert.Equal(figures.GetProperty("tally_error").GetDouble(), scores.Tallies.Error, 0.0001);
        Assert.Equal(
            figures.GetProperty("units").EnumerateObject().Select(unit => (unit.Name, unit.Value.GetProperty("true").GetInt32(), unit.Value.GetProperty("counted").GetInt32())),
            scores.Tallies.Units.Select(unit => (unit.Unit, unit.True, unit.Counted)));
        Assert.All(scores.Severities, score => Equal(figures.GetProperty("severity").GetProperty(score.Name), score.CalledDuplicate));
        Score[] kinds = [.. scores.DuplicateKinds, .. scores.HonestKinds, .. scores.JunkKinds];
        Assert.Equal(figures.GetProperty("kinds").EnumerateObject().Count(), kinds.Length);
        Assert.All(kinds, score => EqualKind(figures.GetProperty("kinds").GetProperty(score.Name), score));
    }

    private static void EqualKind(JsonElement figure, Score score)
    {
        Equal(figure, UploadKind.Parse(score.Name).OrThrow().Group switch
        {
            KindGroup.Duplicate => score.CalledDuplicate,
            KindGroup.Junk => score.CalledNoEvidence,
            _ => new Rate(score.Counted, score.Count),
        });
        Assert.Equal(
            [score.Counted, score.Duplicate, score.Rejected, score.Missing],
            new[] { "counted", "duplicate", "rejected", "missing" }.Select(decision => figure.GetProperty("decided").TryGetProperty(decision, out var count) ? count.GetInt32() : 0));
    }

    // The program rounds shares to four digits.
    private static void Equal(JsonElement figure, Rate rate)
    {
        Assert.Equal((Number(figure.GetProperty("k")), figure.GetProperty("n").GetInt32()), (rate.Of, rate.Count));
        Assert.Equal(figure.GetProperty("rate").GetDouble(), rate.Share, 0.0001);
        Assert.Equal([.. figure.GetProperty("ci").EnumerateArray().Select(end => end.GetDouble())], new[] { rate.Low, rate.High }, (expected, actual) => Math.Abs(expected - actual) < 0.0001);
    }

    // A count that began as a truth value and was never added to is still written as one.
    private static int Number(JsonElement count) => count.ValueKind switch { JsonValueKind.True => 1, JsonValueKind.False => 0, _ => count.GetInt32() };

    private static (string Labels, string Decisions, string Claims) Random(Random random, int count)
    {
        var (labels, decisions, claims) = (new StringBuilder("path,unit,kind,act_id,alt_act_id,severity,cross_unit,article\n"), new StringBuilder("path,decision,duplicate_of,score,review,reason,article_shown,claim_check\n"), new StringBuilder("path,article\n"));
        for (var at = 0; at < count; at++)
        {
            var kind = Pick(Kinds);
            var path = $"w/{at}.png";
            var junk = kind.StartsWith("junk", StringComparison.Ordinal);
            var act = junk ? "" : $"x{random.Next(count / 8)}";
            var severity = kind.StartsWith("dup", StringComparison.Ordinal) ? Pick("low", "mid", "high") : "";
            labels.Append(CultureInfo.InvariantCulture, $"{path},u{random.Next(7)},{kind},{act},{(kind == "dup_collage" ? $"x{random.Next(count / 8)}" : "")},{severity},{Pick("true", "false")},{Article()}\n");
            claims.Append(CultureInfo.InvariantCulture, $"{path},{Article()}\n");
            var decision = Pick("counted", "duplicate", "rejected", "not_evidence", "missing");
            if (decision != "missing")
            {
                decisions.Append(CultureInfo.InvariantCulture, $"{path},{decision},{(random.Next(5) == 0 ? "" : $"w/{random.Next(count + 9)}.png")},{(decision == "duplicate" ? "0.9" : "")},{Pick("true", "True", "false", "")},,{Pick(Article(), "")},{Pick("ok", "wrong_article", "unknown")}\n");
            }
        }

        return (labels.ToString(), decisions.ToString(), claims.ToString());

        string Pick(params string[] from) => from[random.Next(from.Length)];

        string Article() => $"n{random.Next(3)}";
    }
}
