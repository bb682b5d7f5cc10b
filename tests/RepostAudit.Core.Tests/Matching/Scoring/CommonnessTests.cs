using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Matching.Scoring;
using RepostAudit.Core.Uploads;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Scoring;

public class CommonnessTests
{
    private const string Title = "春耕备耕工作推进会今日召开";

    // Ten units post the same article, each under a name of its own.
    private static readonly Entry[] County = [.. Enumerable.Range(0, 10).Select(i => Read($"{i}.png", i, i, [$"{(char)('甲' + i)}小{(char)('一' + i)}", Title], unit: $"u{i}"))];

    private static readonly Commonness Known = Commonness.Of(County);

    [Fact]
    public void A_name_is_surprising_and_a_title_that_all_post_is_not()
    {
        Assert.Equal(Math.Log(10 / 9.0), Surprise(Known, Title, "u0", "u1"), 12);
        Assert.Equal(Math.Log(10), Surprise(Known, "甲小一", "u0", "u1"), 12);

        // What the two show themselves says nothing of others.
        Assert.Equal(Math.Log(11 / 2.0), Surprise(Known, "甲小一", "u1", "u1"), 12);
    }

    [Fact]
    public void A_title_that_was_misread_in_one_character_or_breaks_elsewhere_is_still_common()
    {
        Assert.Equal(Surprise(Known, Title, "u0", "u1"), Surprise(Known, "春耕备耕工作推拼会今日召开", "u0", "u1"));
        Assert.InRange(Surprise(Known, "备耕工作推进会今日", "u0", "u1"), 0, 0.2);
    }

    [Fact]
    public void Two_uploads_of_one_submitter_are_the_more_surprising_the_fewer_he_has()
    {
        Entry[] mine = [By("林晓月", 100), By("林晓月", 101)], others = [.. Enumerable.Range(0, 98).Select(i => By($"s{i}", i))];
        Entry[] clerks = [.. Enumerable.Range(0, 40).Select(i => By("办公室", 200 + i))];

        Assert.Equal(Math.Log(100), Commonness.Of([.. mine, .. others]).SurpriseOfSubmitter(mine[0], mine[1]), 12);
        Assert.Equal(Math.Log(140 / 39.0), Commonness.Of([.. mine, .. others, .. clerks]).SurpriseOfSubmitter(clerks[0], clerks[1]), 12);
    }

    [Fact]
    public void Uploads_of_two_submitters_or_of_unknown_ones_are_no_surprise()
    {
        Entry[] county = [By("林晓月", 0), By("赵建国", 1), By("林晓月", 2, "u2"), By(null, 3), By(null, 4)];
        var known = Commonness.Of(county);

        Assert.All(county.Skip(1), other => Assert.Equal(0, known.SurpriseOfSubmitter(county[0], other)));
        Assert.Equal(0, known.SurpriseOfSubmitter(county[3], county[4]));
    }

    [Fact]
    public void An_upload_of_an_unknown_unit_tells_nothing_of_what_units_show()
    {
        Entry nobody = County[0] with { Claim = new Claim(Monday) };

        Assert.Equal(Surprise(Known, Title, "u0", "u1"), Surprise(Commonness.Of([.. County, nobody]), Title, "u0", "u1"));
        Assert.Equal(Math.Log(12 / 11.0), Surprise(Known, Title, null, null), 12);
        Assert.Equal(Surprise(Known, Title, null, null), Surprise(Known, Title, "elsewhere", null));
    }

    [Fact]
    public void Where_nothing_is_known_everything_is_as_surprising_as_a_coin()
    {
        Assert.Equal(Math.Log(2), Surprise(Commonness.Of([]), Title, "u0", null), 12);
        Assert.Equal(Math.Log(2), Surprise(Commonness.Of([County[0]]), "甲小一", "u0", null), 12);
    }

    [Theory]
    [InlineData("15:28")]
    [InlineData("128")]
    [InlineData("…")]
    public void What_tells_nothing_is_no_surprise(string text) => Assert.Equal(0, Surprise(Known, text, "u0", "u1"));

    private static double Surprise(Commonness commonness, string text, string? one, string? other)
        => commonness.Surprise(PageLine.Of(Line(text, 0, 0)), one is null ? null : Unit(one), other is null ? null : Unit(other));

    private static Entry By(string? submitter, int i, string unit = "u1")
    {
        var read = Read($"{i}.png", i, i, [Title], unit: unit);
        return read with { Claim = read.Claim with { Submitter = submitter is null ? null : SubmitterId.Parse(submitter).OrThrow() } };
    }
}
