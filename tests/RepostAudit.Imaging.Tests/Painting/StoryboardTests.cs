using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Imaging.Skia.Painting;
using RepostAudit.Imaging.Skia.Painting.Stories;

namespace RepostAudit.Imaging.Tests.Painting;

/// <summary>Laws of every county, whatever its seed.</summary>
public class StoryboardTests
{
    [Property(MaxTest = 40)]
    public Property No_act_is_honestly_proved_twice(ulong seed)
        => Every(seed, drafts => drafts.Where(Counts).Select(draft => draft.Act.Key).Distinct().Count() == drafts.Count(Counts));

    [Property(MaxTest = 40)]
    public Property Every_kind_is_there_and_the_number_is_kept(ulong seed)
        => Every(seed, drafts => drafts.Count == Plan(seed).Uploads && Enum.GetValues<UploadKind>().All(kind => drafts.Any(draft => draft.Kind == kind)));

    [Property(MaxTest = 40)]
    public Property Sources_are_counted_and_come_first(ulong seed)
        => Every(seed, drafts => drafts.All(draft => new[] { draft.Source, draft.SecondSource }.All(source => source is null || (source.At < draft.At && Counts(source)))));

    [Property(MaxTest = 40)]
    public Property Duplicates_and_lookalikes_name_their_source_and_nothing_else_does(ulong seed)
        => Every(seed, drafts => drafts.All(draft => draft.Source is not null == (UploadKinds.Duplicates.Contains(draft.Kind) || UploadKinds.Lookalikes.Contains(draft.Kind))));

    [Property(MaxTest = 40)]
    public Property Articles_are_out_before_they_are_reposted(ulong seed)
        => Every(seed, drafts => drafts.All(draft => HonestActs.IsOut(draft.Act.Article, draft.At)));

    [Fact]
    public void The_first_look_alike_of_a_chat_shows_the_same_messages_from_the_other_side()
    {
        var lookalike = Storyboard.For(CountyPlan.Demo).Drafts.First(draft => draft.Kind == UploadKind.LookalikeSameChat);
        var (mine, theirs) = (Chat(lookalike), Chat(lookalike.Source!));

        Assert.Equal(theirs.Messages, mine.Messages);
        Assert.Equal(theirs.Group, mine.Group);
        Assert.NotEqual(theirs.Viewer, mine.Viewer);
    }

    private static Skia.Painting.Screens.Page.Chat Chat(Draft draft)
        => (Skia.Painting.Screens.Page.Chat)((Recipe.Capture)draft.Recipe).Screen.Page;

    private static bool Counts(Draft draft) => draft.Kind.RightDecision() == "counted";

    private static CountyPlan Plan(ulong seed) => (seed % 2 == 0 ? CountyPlan.Sample : CountyPlan.Demo) with { Seed = seed };

    private static Property Every(ulong seed, Func<IReadOnlyList<Draft>, bool> law) => law(Storyboard.For(Plan(seed)).Drafts).ToProperty();
}
