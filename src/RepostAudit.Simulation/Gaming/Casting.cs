using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Gaming;

/// <summary>Finds units with nothing else going on, rather such as are in danger of the bottom, and weeks for them.</summary>
internal sealed class Casting(Stage stage)
{
    // Weeks before an episode, from which it can be told.
    private const int Before = 3, Tries = 12;

    /// <returns>A unit and its weeks, which are then taken; null if there is none.</returns>
    public (Leaf Leaf, IReadOnlyList<int> Weeks)? Cast(Dice dice, Stretch stretch, Func<Leaf, double, bool> fits)
        => Crowd(dice, stretch, 1, fits) is var (leaves, weeks) ? (leaves[0], weeks) : null;

    /// <returns>So many units and their weeks, which are then taken; null if there are not so many.</returns>
    public (IReadOnlyList<Leaf> Leaves, IReadOnlyList<int> Weeks)? Crowd(Dice dice, Stretch stretch, int many, Func<Leaf, double, bool> fits)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var weeks = Window(dice, stretch);
            var candidates = stage.Leaves.Where(leaf => leaf.IsFree(weeks[0], weeks[^1]) && leaf.Begins + Before <= weeks[0] && fits(leaf, Expectation.Mean(stage, leaf, weeks[0]))).ToList();
            if (candidates.Count >= many)
            {
                List<Leaf> cast = [];
                while (cast.Count < many)
                {
                    var sum = 0.0;
                    var leaf = candidates[dice.Weighted([.. candidates.Select(one => sum += Danger(one))])];
                    candidates.Remove(leaf);
                    cast.Add(leaf);
                    leaf.Take(weeks[0], weeks[^1]);
                }

                return (cast, weeks);
            }
        }

        return null;
    }

    public IReadOnlyList<int> Window(Dice dice, Stretch stretch)
    {
        var length = Math.Min(dice.Whole(stretch.Least, stretch.Most), stage.Weeks - Before - 1);
        return [.. Enumerable.Range(dice.Whole(Before, stage.Weeks - length), length).Where(week => week < stage.Weeks)];
    }

    private static double Danger(Leaf leaf) => 1 / (leaf.Habits.Attainment * leaf.Habits.Attainment);
}
