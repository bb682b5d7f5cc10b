using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>An honest proof: what was done, how it was captured, and the earlier one it resembles if it was cast as a look-alike.</summary>
internal sealed class Honest(Act act, Pose pose)
{
    public Act Act { get; private set; } = act;

    public Pose Pose { get; private set; } = pose;

    public UploadKind Kind { get; private set; } = UploadKind.Distinct;

    public Honest? Resembles { get; private set; }

    /// <summary>A part in a pair is played once.</summary>
    public bool Taken { get; private set; }

    public void Play(Act act, Pose pose) => (Act, Pose, Taken) = (act, pose, true);

    public void PlayLookalike(Act act, Pose pose, UploadKind kind, Honest of)
    {
        Play(act, pose);
        (Kind, Resembles) = (kind, of);
    }
}

/// <summary>The honest acts of all weeks in the order of their uploads, no act twice.</summary>
internal sealed class HonestActs
{
    private readonly HashSet<(SubmitterId, ArticleId, Channel)> _done = [];
    private readonly Chance _chance;
    private readonly Cast _cast;
    private readonly IReadOnlyList<Article> _articles;

    public HonestActs(CountyPlan plan, Cast cast, IReadOnlyList<Article> articles, Timetable timetable, Clock clock, Chance chance)
    {
        (_cast, _articles, _chance) = (cast, articles, chance);
        var slots = new List<(DateTimeOffset At, CountyUnit Unit)>();
        for (var unit = 0; unit < plan.Units; unit++)
        {
            for (var week = 0; week < plan.Weeks; week++)
            {
                slots.AddRange(Enumerable.Range(0, timetable.Honest[unit, week]).Select(_ => (clock.Daytime(week), cast.Units[unit])));
            }
        }

        All = [.. slots.OrderBy(slot => slot.At).Select(slot => Of(slot.At, slot.Unit))];
    }

    public IReadOnlyList<Honest> All { get; }

    /// <summary>Replaces an act by another at the same moment, unless that was done already.</summary>
    public bool Swap(Act old, Act other)
    {
        if (old.Key != other.Key)
        {
            if (!_done.Add(other.Key))
            {
                return false;
            }

            _done.Remove(old.Key);
        }

        return true;
    }

    /// <summary>Another act of this unit that nobody has done yet.</summary>
    public Act Fresh(DateTimeOffset at, CountyUnit unit)
    {
        var known = _articles.Where(article => IsOut(article, at)).TakeLast(6).ToList();
        var acts = _chance.Shuffled(
            from member in _cast.Of(unit)
            from article in known
            from channel in Enum.GetValues<Channel>()
            select new Act(member, article, channel, at));
        var act = acts.FirstOrDefault(a => !_done.Contains(a.Key))
            ?? throw new InvalidOperationException($"unit {unit.Id} has too few submitters for so many uploads; raise SubmittersPerUnit or lower Uploads");
        _done.Add(act.Key);
        return act;
    }

    public static bool IsOut(Article article, DateTimeOffset at) => article.Published < DateOnly.FromDateTime(at.DateTime);

    private Honest Of(DateTimeOffset at, CountyUnit unit)
    {
        var act = Fresh(at, unit);
        return new(act, Poses.For(act, _chance));
    }
}
