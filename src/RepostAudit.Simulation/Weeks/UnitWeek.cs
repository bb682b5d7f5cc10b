using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Places;

namespace RepostAudit.Simulation.Weeks;

/// <summary>A unit's week in the making.</summary>
internal sealed class UnitWeek(Stage stage, Leaf leaf, int week, Dice dice)
{
    private int _sittings;

    public Stage Stage => stage;

    public Leaf Leaf => leaf;

    public int Week => week;

    public Dice Dice => dice;

    public List<Draft> Drafts => leaf.Weeks[week];

    /// <summary>Monday's first second, and the deadline, the second after the last.</summary>
    public int From => week * Span.Week;

    public int Until => From + Span.Week;

    public int? Quota => stage.Quotas[leaf.Place, week];

    public int Counted => leaf.Counted(week);

    /// <summary>When somebody sits down: by the unit's days and hours, or put off to the end.</summary>
    public int UsualStart()
    {
        // Who would be earlier than on the last day is not late, and keeps to the ordinary hours.
        var ahead = dice.Flip(leaf.Habits.DeadlineShare) ? dice.Wait(leaf.Habits.DeadlineHours * Span.Hour) : double.PositiveInfinity;
        return ahead <= 14 * Span.Hour ? Until - 1 - (int)ahead : DayStart(dice.Weighted(leaf.Habits.Days));
    }

    public int DayStart(int day) => From + (day * Span.Day) + (dice.Weighted(leaf.Habits.Hours) * Span.Hour) + dice.Below(Span.Hour);

    /// <summary>Adds pictures in sittings of one to eight.</summary>
    /// <returns>What was added.</returns>
    public List<Draft> Sit(int pictures, Func<int> start, bool gamed = false, int? article = null, Person? person = null)
    {
        List<Draft> added = new(Math.Max(pictures, 0));
        while (added.Count < pictures)
        {
            var size = dice.Flip(leaf.Habits.SeveralShare) ? 2 + Math.Min(6, (int)dice.Wait(1.6)) : 1;
            SitOnce(Math.Min(size, pictures - added.Count), start(), added, gamed, article, person ?? leaf.Roster.Pick(week, dice));
        }

        Drafts.AddRange(added);
        return added;
    }

    /// <summary>Adds a copy of an earlier upload.</summary>
    public Draft Copy(Draft source, int at, Core.Matching.MatchKind kind, bool gamed, Person? person = null)
    {
        var copy = new Draft
        {
            Leaf = leaf,
            Sitting = _sittings++,
            At = Math.Clamp(at, source.At + 1, Math.Max(Until - 1, source.At + 1)),
            Person = person ?? leaf.Roster.Pick(week, dice),
            Article = source.Article,
            Channel = source.Channel,
            Source = source.Original,
            Kind = kind,
            Gamed = gamed,
        };
        Drafts.Add(copy);
        return copy;
    }

    /// <summary>The seconds to the next picture of a sitting: 3 to 75, for after more than that it is another sitting.</summary>
    public int Gap() => (int)Math.Clamp(dice.LogBell(leaf.Habits.GapSeconds, stage.Habits.GapSpread), 3, 75);

    /// <summary>Moves sittings, in an order by chance and of the last one only a part, until a share of the week's uploads is where it is wanted.</summary>
    public void Gather(double share, Func<Draft, bool> isThere, Func<int> start)
    {
        var wanted = (int)Math.Ceiling(share * Drafts.Count);
        var there = Drafts.Count(isThere);
        foreach (var sitting in dice.Some(Drafts.Where(draft => draft.Source is null && !isThere(draft)).GroupBy(draft => draft.Sitting), int.MaxValue))
        {
            if (there >= wanted)
            {
                break;
            }

            var (at, first) = (start(), sitting.Min(draft => draft.At));
            foreach (var draft in sitting.OrderBy(draft => draft.At).Take(wanted - there).ToList())
            {
                draft.At = Math.Min(at + draft.At - first, Until - 1);
                draft.Gamed = true;
                there++;
            }
        }
    }

    /// <summary>Lets the recogniser look at what it has not seen.</summary>
    public void Look()
    {
        foreach (var draft in Drafts.Where(draft => draft.Seen is Seen.NotYet))
        {
            stage.Recogniser.Look(draft, dice);
        }
    }

    private void SitOnce(int pictures, int at, List<Draft> added, bool gamed, int? given, Person person)
    {
        var sitting = _sittings++;
        var article = given ?? stage.Articles.Pick(at, dice);
        var channel = dice.Below(3);
        for (var i = 0; i < pictures; i++, at += Gap())
        {
            // One article goes to several channels, then the next article is taken.
            if (i > 0 && !dice.Flip(0.6) && given is null)
            {
                article = stage.Articles.Pick(at, dice);
            }

            added.Add(new Draft { Leaf = leaf, Sitting = sitting, At = Math.Clamp(at, From, Until - 1), Person = person, Article = article, Channel = (Channel)((channel + i) % 3), Gamed = gamed });
        }
    }
}
