using RepostAudit.Faults.Steps;

namespace RepostAudit.Faults.Campaigns;

/// <summary>One worker's death that is wanted.</summary>
/// <param name="Boundary">Where; null for a kill from outside at a moment of no special kind.</param>
internal sealed record KillOrder(string? Boundary);

/// <summary>
/// The deaths that are still wanted: every boundary in turn, and every fifth one from outside. A delivery that did not come by its
/// boundary gives its order back.
/// </summary>
internal sealed class KillPlan
{
    private const int EveryOutside = 5;

    // Most uploads are fresh in the first half; later deliveries repeat them and cross fewer boundaries.
    private const double Haste = 4;

    private readonly Lock _turn = new();
    private readonly Random _chance;
    private readonly List<KillOrder> _wanted;

    public KillPlan(int kills, IReadOnlyList<string> boundaries, Random chance)
    {
        _chance = chance;
        var inside = 0;
        _wanted = [.. Enumerable.Range(0, kills).Select(i => new KillOrder(i % EveryOutside == EveryOutside - 1 ? null : boundaries[inside++ % boundaries.Count]))];
    }

    /// <summary>An order for a delivery of the path, if it is to be one of those that end a worker.</summary>
    /// <param name="path">What is delivered.</param>
    /// <param name="left">How many deliveries are still to come.</param>
    public KillOrder? Take(string path, int left)
    {
        lock (_turn)
        {
            var placeable = path.Contains('/', StringComparison.Ordinal);
            List<KillOrder> fit = [.. _wanted.Where(order => order.Boundary is not { } boundary ? placeable : Boundary.IsOfUnplaceable(boundary) != placeable)];
            if (placeable && _chance.NextDouble() * Math.Max(1, left) >= Haste * _wanted.Count)
            {
                // Few deliveries come by a rare boundary, and one that does not gives its order back at no cost.
                fit.RemoveAll(order => order.Boundary is not { } boundary || !Boundary.IsRare(boundary));
            }

            if (fit.Count == 0)
            {
                return null;
            }

            var taken = fit[_chance.Next(fit.Count)];
            _wanted.Remove(taken);
            return taken;
        }
    }

    public void GiveBack(KillOrder order)
    {
        lock (_turn)
        {
            _wanted.Add(order);
        }
    }
}
