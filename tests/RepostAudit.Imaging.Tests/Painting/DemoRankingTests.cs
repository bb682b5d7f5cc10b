using RepostAudit.Imaging.Skia.Painting;
using RepostAudit.Imaging.Skia.Painting.Stories;

namespace RepostAudit.Imaging.Tests.Painting;

/// <summary>What the demo is to show: who is summoned depends on whether copies count.</summary>
public class DemoRankingTests
{
    public static TheoryData<string, bool> Plans => new() { { "demo", false }, { "demo", true }, { "sample", false }, { "sample", true } };

    [Theory, MemberData(nameof(Plans))]
    public void Copies_that_count_put_one_unit_in_another_units_place(string name, bool byAttainment)
    {
        var plan = name == "demo" ? CountyPlan.Demo : CountyPlan.Sample;
        var story = Storyboard.For(plan);
        var monday = plan.FirstWeek.FirstDay.AddDays(7 * (plan.Weeks - 1));
        var last = story.Drafts.Where(draft => DateOnly.FromDateTime(draft.At.DateTime) >= monday).ToList();

        var raw = Summoned(story, last, byAttainment);
        var audited = Summoned(story, last.Where(draft => draft.Kind.RightDecision() == "counted"), byAttainment);

        Assert.Equal(Timetable.Laggards, raw);
        Assert.Equal([Timetable.Leaper, .. Timetable.Laggards.Take(2)], audited);
    }

    [Fact]
    public void Whoever_uploads_belongs_to_the_cast()
    {
        var story = Storyboard.For(CountyPlan.Demo);

        Assert.All(story.Drafts, draft => Assert.Contains(draft.Act.By, story.Cast.Members));
    }

    /// <summary>The units that fewer than three others are strictly behind.</summary>
    private static List<int> Summoned(Storyboard story, IEnumerable<Draft> drafts, bool byAttainment)
    {
        var counts = drafts.CountBy(draft => draft.Unit).ToDictionary();
        var scores = story.Cast.Units.Select((unit, i) => (double)counts.GetValueOrDefault(unit.Id) / (byAttainment ? story.Timetable.Quotas[i] : 1)).ToList();
        return [.. Enumerable.Range(0, scores.Count).Where(i => scores.Count(other => other < scores[i]) < 3)];
    }
}
