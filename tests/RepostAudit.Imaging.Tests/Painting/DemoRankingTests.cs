using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting;
using RepostAudit.Imaging.Skia.Painting.Stories;

namespace RepostAudit.Imaging.Tests.Painting;

/// <summary>What the demo is to show: who is summoned depends on whether copies count.</summary>
public class DemoRankingTests
{
    public static TheoryData<string> Plans => ["demo", "sample"];

    [Theory, MemberData(nameof(Plans))]
    public void In_the_last_week_the_raw_and_the_audited_ranking_end_with_different_units(string name)
    {
        var plan = name == "demo" ? CountyPlan.Demo : CountyPlan.Sample;
        var story = Storyboard.For(plan);
        var monday = plan.FirstWeek.FirstDay.AddDays(7 * (plan.Weeks - 1));
        var last = story.Drafts.Where(draft => DateOnly.FromDateTime(draft.At.DateTime) >= monday).ToList();

        var raw = Last(story, last);
        var audited = Last(story, last.Where(draft => draft.Kind.RightDecision() == "counted"));

        Assert.Equal([story.Cast.Units[Timetable.Laggard].Id], raw);
        Assert.Equal([story.Cast.Units[Timetable.Leaper].Id], audited);
    }

    [Fact]
    public void The_submitter_of_the_manifest_belongs_to_the_unit()
    {
        var story = Storyboard.For(CountyPlan.Demo);

        Assert.All(story.Drafts, draft => Assert.Contains(draft.Act.By, story.Cast.Members));
    }

    /// <summary>All units that share the lowest attainment.</summary>
    private static List<UnitId> Last(Storyboard story, IEnumerable<Draft> drafts)
    {
        var counts = drafts.CountBy(draft => draft.Unit).ToDictionary();
        var attained = story.Cast.Units.Select((unit, i) => (unit.Id, Share: (double)counts.GetValueOrDefault(unit.Id) / story.Timetable.Quotas[i])).ToList();
        return [.. attained.Where(unit => unit.Share == attained.Min(other => other.Share)).Select(unit => unit.Id)];
    }
}
