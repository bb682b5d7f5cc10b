using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Happenings;

/// <summary>What people do who watch how many of their uploads count.</summary>
internal static class Counter
{
    /// <summary>Stops as soon as so many count, or goes on from Friday to Sunday until they do.</summary>
    public static void StopAt(UnitWeek at, int target, bool gamed)
    {
        Cut(at, target);
        Reach(at, target, gamed);
    }

    /// <summary>Nobody uploads any more once so many count.</summary>
    public static void Cut(UnitWeek at, int target)
    {
        var counted = 0;
        List<Draft> kept = [];
        foreach (var draft in at.Drafts.OrderBy(draft => draft.At))
        {
            if (counted >= target)
            {
                break;
            }

            counted += draft.Seen is Seen.Counted ? 1 : 0;
            kept.Add(draft);
        }

        // A copy lies after its original; both are kept or the copy goes first.
        at.Drafts.Clear();
        at.Drafts.AddRange(kept);
    }

    /// <summary>More uploads by day until so many count.</summary>
    public static void Reach(UnitWeek at, int target, bool gamed)
    {
        while (target - at.Counted is > 0 and var missing)
        {
            at.Sit(missing, () => at.DayStart(at.Dice.Whole(4, 6)), gamed);
            at.Look();
        }
    }
}
