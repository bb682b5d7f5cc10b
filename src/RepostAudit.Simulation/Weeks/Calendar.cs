using RepostAudit.Simulation.Happenings;

namespace RepostAudit.Simulation.Weeks;

/// <summary>Lets the weeks pass: people upload, doubles slip in, the recogniser looks, people look at what counts, and captures go between units.</summary>
internal static class Calendar
{
    public static void Run(Stage stage, IReadOnlyList<Happening> happenings)
    {
        var counts = stage.Leaves.Select(leaf => Expectation.Draw(stage, leaf)).ToList();
        for (var week = 0; week < stage.Weeks; week++)
        {
            List<UnitWeek> units = [];
            foreach (var (leaf, count) in stage.Leaves.Zip(counts).Where(pair => week >= pair.First.Begins))
            {
                var at = new UnitWeek(stage, leaf, week, stage.Dice.Fork("upload", leaf.Place.Index, week));
                at.Sit(count[week], at.UsualStart);
                Each(happenings, happening => happening.Shape(at));
                Double(at);
                at.Look();
                Each(happenings, happening => happening.Settle(at));
                units.Add(at);
            }

            var county = new CountyWeek(stage, week, units);
            Each(happenings, happening => happening.Close(county));
        }
    }

    // Somebody taps twice, or forgets what is uploaded already.
    private static void Double(UnitWeek at)
    {
        foreach (var draft in at.Drafts.Where(draft => draft.Source is null && draft.At < at.Until - Span.Minute).ToList())
        {
            if (at.Dice.Flip(at.Leaf.Habits.DoubleShare))
            {
                at.Copy(draft, draft.At + 2 + (int)at.Dice.Wait(at.Dice.Flip(0.7) ? 20 : 2 * Span.Hour), Recogniser.KindOfRepeated(at.Dice), draft.Gamed, draft.Person);
            }
        }
    }

    private static void Each(IReadOnlyList<Happening> happenings, Action<Happening> act)
    {
        foreach (var happening in happenings)
        {
            act(happening);
        }
    }
}
