using RepostAudit.Imaging.Skia.Painting.Editing;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>The whole story of a county before a single pixel: who is there, what was published, what is uploaded.</summary>
internal sealed record Storyboard(Cast Cast, IReadOnlyList<Article> Articles, Timetable Timetable, IReadOnlyList<Draft> Drafts)
{
    /// <summary>The drafts come in the order of their uploads.</summary>
    public static Storyboard For(CountyPlan plan)
    {
        var chance = new Chance(plan.Seed);
        var cast = Cast.For(plan, chance.Fork("cast"));
        var articles = Headlines.Published(plan, chance.Fork("articles"));
        var timetable = Timetable.For(plan, chance.Fork("timetable"));
        var clock = new Clock(plan, chance.Fork("clock"));
        var acts = new HonestActs(plan, cast, articles, timetable, clock, chance.Fork("acts"));
        new Lookalikes(acts, cast, articles, chance.Fork("lookalikes")).Cast(Math.Max(UploadKinds.Lookalikes.Count, acts.All.Count / 6));
        var honest = Honest(plan, acts, new(cast.Crowd), chance.Fork("encodings"));
        var copies = new Copying(plan, cast, honest, clock, chance.Fork("copies")).Plan(timetable).ToList();
        var wastes = Wastes(plan, cast, acts, timetable, clock, chance.Fork("wastes")).ToList();
        return new(cast, articles, timetable, [.. honest.Concat(copies).Concat(wastes).OrderBy(draft => draft.At)]);
    }

    private static List<Draft> Honest(CountyPlan plan, HonestActs acts, Scenes scenes, Chance chance)
    {
        var drafts = new Dictionary<Honest, Draft>();
        foreach (var honest in acts.All)
        {
            var recipe = new Recipe.Capture(scenes.Of(honest.Act, honest.Pose), Sent(plan, chance));
            drafts.Add(honest, new(honest.Act, honest.Kind, recipe, honest.Resembles is { } other ? drafts[other] : null));
        }

        return [.. drafts.Values];
    }

    private static IEnumerable<Draft> Wastes(CountyPlan plan, Cast cast, HonestActs acts, Timetable timetable, Clock clock, Chance chance)
    {
        var scenes = new Scenes(cast.Crowd);
        var next = 0;
        for (var week = 0; week < plan.Weeks; week++)
        {
            for (var unit = 0; unit < plan.Units; unit++)
            {
                for (var i = 0; i < timetable.Rejects[unit, week]; i++)
                {
                    var act = acts.Fresh(clock.Daytime(week), cast.Units[unit]);
                    var kind = UploadKinds.Rejects[next++ % UploadKinds.Rejects.Count];
                    yield return new(act, kind, new Recipe.Waste(scenes.Of(act, Poses.For(act, chance)), kind, chance.Next()));
                }
            }
        }
    }

    /// <summary>Half of the phones send what they captured, the others what a chat app made of it.</summary>
    private static Encoding Sent(CountyPlan plan, Chance chance) => chance.Below(10) switch
    {
        < 4 => new Encoding.Png(),
        < 9 => new Encoding.Jpeg(chance.Between(plan.MostJpegQuality - 14, plan.MostJpegQuality)),
        _ => new Encoding.WebP(chance.Between(70, 82)),
    };
}
