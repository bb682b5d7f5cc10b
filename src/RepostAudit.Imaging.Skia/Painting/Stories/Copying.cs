using RepostAudit.Imaging.Skia.Painting.Editing;
using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Plans the duplicates: whose proof is sent again, by whom, after which edit.</summary>
internal sealed class Copying(CountyPlan plan, Cast cast, IReadOnlyList<Draft> honest, Clock clock, Chance chance)
{
    /// <summary>What costs a copier nothing, the laziest first; the leap is made of it.</summary>
    private static readonly UploadKind[] Easy =
        [UploadKind.DuplicateExact, UploadKind.DuplicateReencoded, UploadKind.DuplicateResized, UploadKind.DuplicateToned];

    private readonly Recaptures _recaptures = new(cast.Crowd);

    public IEnumerable<Draft> Plan(Timetable timetable)
    {
        var total = timetable.Copies.Cast<int>().Sum();
        var leap = Leap(Timetable.LeapOf(total));
        var rest = new Queue<UploadKind>(chance.Shuffled(Rest(total - leap.Count)));
        var last = plan.Weeks - 1;
        for (var unit = 0; unit < plan.Units; unit++)
        {
            for (var week = 0; week < plan.Weeks; week++)
            {
                var leaps = unit == Timetable.Leaper && week == last;
                for (var i = 0; i < timetable.Copies[unit, week]; i++)
                {
                    // In the first week there is little to copy before Thursday.
                    yield return leaps
                        ? Copy(leap[i], cast.Units[unit], clock.LastMinute(week))
                        : Copy(rest.Dequeue(), cast.Units[unit], clock.Daytime(week, week == 0 ? 3 : 1));
                }
            }
        }
    }

    /// <summary>One of each easy kind, then the two laziest in turn: whoever is in a hurry does not edit.</summary>
    private static List<UploadKind> Leap(int copies)
        => [.. Easy.Concat(Enumerable.Range(0, copies).Select(i => Easy[i % 2])).Take(copies)];

    /// <summary>The kinds that the leap lacks first, so that every kind is there, then all in turn.</summary>
    private static List<UploadKind> Rest(int copies)
    {
        var all = UploadKinds.Duplicates;
        return [.. all.Except(Easy).Concat(Enumerable.Range(0, copies).Select(i => all[i % all.Count])).Take(copies)];
    }

    private Draft Copy(UploadKind kind, CountyUnit unit, DateTimeOffset at)
    {
        var earlier = honest.Where(draft => draft.At < at.AddHours(-1) && Suits(kind, draft)).ToList();
        var ownUnit = earlier.Where(draft => draft.Unit == unit.Id).ToList();
        var source = chance.Pick(ownUnit.Count > 0 && chance.Happens(60) ? ownUnit : earlier);
        var sender = source.Unit == unit.Id && chance.Happens(50) ? source.Act.By : chance.Pick(cast.Of(unit));
        var act = source.Act with { By = sender, UploadedAt = at };
        var screen = Of(source).Screen;
        var encoding = new Encoding.Jpeg(chance.Between(68, plan.MostJpegQuality));
        switch (kind)
        {
            case UploadKind.DuplicateExact:
                return new(act, kind, source.Recipe, source);
            case UploadKind.DuplicateReencoded:
                return new(act, kind, new Recipe.Capture(screen, Other(Of(source).Encoding)), source);
            case UploadKind.DuplicateRecaptured:
                return new(act, kind, new Recipe.Capture(_recaptures.Later(screen, source.At, at, chance), encoding), source);
            case UploadKind.DuplicateRecapturedOtherPhone:
                return new(act, kind, new Recipe.Capture(_recaptures.OnOtherPhone(screen, Cast.Phones(plan), source.At, at, chance), encoding), source);
            case UploadKind.DuplicateCollage:
                var second = chance.Pick(earlier.Where(draft => !ReferenceEquals(draft, source)).ToList());
                return new(act, kind, new Recipe.Collage(screen, Of(second).Screen, encoding), source, second);
            default:
                return new(act, kind, new Recipe.Edited(screen, kind, chance.Next(), encoding), source);
        }
    }

    /// <summary>The sheet after sending is gone a moment later: nobody captures it again.</summary>
    private static bool Suits(UploadKind kind, Draft draft)
        => kind is not (UploadKind.DuplicateRecaptured or UploadKind.DuplicateRecapturedOtherPhone) || Of(draft).Screen.Page is not Page.Sheet;

    private Encoding Other(Encoding encoding)
        => encoding is Encoding.Jpeg ? new Encoding.WebP(chance.Between(70, 85)) : new Encoding.Jpeg(chance.Between(68, plan.MostJpegQuality));

    private static Recipe.Capture Of(Draft draft) => (Recipe.Capture)draft.Recipe;
}
