using System.Globalization;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Habits;

namespace RepostAudit.Simulation.Weeks;

/// <summary>When articles come out. Those of the week before the first are there, for people repost those on the first Monday.</summary>
internal sealed class ArticleStream
{
    private readonly List<int> _published = [];
    private readonly CountyHabits _habits;
    private ArticleId[] _ids = [];

    public ArticleStream(int weeks, CountyHabits habits, Dice dice)
    {
        _habits = habits;
        for (var week = -1; week < weeks; week++)
        {
            // Published in working hours, on any day.
            _published.AddRange(Enumerable.Range(0, habits.ArticlesPerWeek).Select(_ => (week * Span.Week) + (dice.Below(7) * Span.Day) + dice.Whole(7 * Span.Hour, 20 * Span.Hour)));
        }
    }

    /// <summary>One more, before the first week is simulated.</summary>
    public void Publish(int at) => _published.Add(at);

    public void Close()
    {
        _published.Sort();
        _ids = [.. _published.Select((_, i) => ArticleId.Parse($"A{i.ToString("0000", CultureInfo.InvariantCulture)}").OrThrow())];
    }

    public ArticleId this[int article] => _ids[article];

    /// <summary>The newest that was out at a moment.</summary>
    public int NewestAt(int at)
    {
        var found = _published.BinarySearch(at);
        return Math.Max(0, found < 0 ? ~found - 1 : found);
    }

    /// <summary>One that somebody reposts at a moment: new ones more often.</summary>
    public int Pick(int at, Dice dice) => NewestAt(at - (int)Math.Min(dice.Wait(_habits.ArticleHours * Span.Hour), Span.Week));
}
