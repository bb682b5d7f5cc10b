namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>How many uploads of which sort every unit sends in every week; indices are unit, week.</summary>
/// <remarks>
/// One unit lags for weeks and leaps ahead in the last one on recycled pictures, when three others do less than the rest.
/// Where the three last places are summoned, the raw ranking names these three, the audited one the leaper and two of them:
/// the third was to be summoned only because copies counted.
/// </remarks>
internal sealed class Timetable
{
    private Timetable(int[] quotas, int[,] honest, int[,] copies, int[,] rejects)
        => (Quotas, Honest, Copies, Rejects) = (quotas, honest, copies, rejects);

    /// <summary>A week's quota of every unit.</summary>
    public int[] Quotas { get; }

    public int[,] Honest { get; }

    public int[,] Copies { get; }

    public int[,] Rejects { get; }

    /// <summary>The unit that leaps.</summary>
    public const int Leaper = 1;

    /// <summary>The units that do less in the last week, the last of them wrongly summoned.</summary>
    public static IReadOnlyList<int> Laggards { get; } = [2, 3, 4];

    public static Timetable For(CountyPlan plan, Chance chance)
    {
        var copies = Math.Max(UploadKinds.Duplicates.Count, plan.Uploads * 31 / 100);
        var rejects = Math.Max(UploadKinds.Rejects.Count, plan.Uploads * 6 / 100);
        var honest = plan.Uploads - copies - rejects;
        var sizes = Enumerable.Range(0, plan.Units).Select(_ => chance.Between(0.95f, 1.05f)).ToArray();
        var weights = new float[plan.Units, plan.Weeks];
        for (var unit = 0; unit < plan.Units; unit++)
        {
            for (var week = 0; week < plan.Weeks; week++)
            {
                weights[unit, week] = sizes[unit] * Zeal(unit, week == plan.Weeks - 1) * chance.Between(0.97f, 1.03f);
            }
        }

        var mean = 1.1f * honest / (plan.Units * plan.Weeks);
        int[] quotas = [.. sizes.Select(size => Math.Max(2, (int)MathF.Round(mean * size)))];
        return new(quotas, Apportioned(weights, honest), Copied(plan, copies, chance), Scattered(plan, rejects, chance));
    }

    private static float Zeal(int unit, bool lastWeek) => (unit, lastWeek) switch
    {
        (Leaper, false) => 0.6f,
        (Leaper, true) => 0.2f,
        (2 or 3, true) => 0.5f,
        (4, true) => 0.85f,
        (_, true) => 1.45f,
        _ => 1,
    };

    private static int[,] Copied(CountyPlan plan, int total, Chance chance)
    {
        var leap = LeapOf(total);
        var copies = Scattered(plan, total - leap, chance);
        copies[Leaper, plan.Weeks - 1] = leap;
        return copies;
    }

    /// <summary>How many of all copies make the leap.</summary>
    public static int LeapOf(int copies) => Math.Max(4, copies / 5);

    /// <summary>Anywhere but with the unit that leaps, and with the laggards in the last week.</summary>
    private static int[,] Scattered(CountyPlan plan, int total, Chance chance)
    {
        var counts = new int[plan.Units, plan.Weeks];
        while (total > 0)
        {
            var (unit, week) = (chance.Below(plan.Units), chance.Below(plan.Weeks));
            if (unit != Leaper && (week < plan.Weeks - 1 || !Laggards.Contains(unit)))
            {
                counts[unit, week]++;
                total--;
            }
        }

        return counts;
    }

    /// <summary>Whole numbers in proportion to the weights that add up to the total (largest remainders).</summary>
    private static int[,] Apportioned(float[,] weights, int total)
    {
        var (units, weeks) = (weights.GetLength(0), weights.GetLength(1));
        var sum = weights.Cast<float>().Sum();
        var counts = new int[units, weeks];
        var rests = new List<(float Part, int Unit, int Week)>();
        for (var unit = 0; unit < units; unit++)
        {
            for (var week = 0; week < weeks; week++)
            {
                var share = weights[unit, week] * total / sum;
                counts[unit, week] = (int)share;
                rests.Add((share - (int)share, unit, week));
            }
        }

        foreach (var (_, unit, week) in rests.OrderByDescending(rest => rest.Part).ThenBy(rest => rest.Unit).ThenBy(rest => rest.Week).Take(total - counts.Cast<int>().Sum()))
        {
            counts[unit, week]++;
        }

        return counts;
    }
}
