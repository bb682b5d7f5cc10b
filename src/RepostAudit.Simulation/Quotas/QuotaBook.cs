using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Quotas;

/// <summary>What is asked of each unit in each week. Events ask for changes; then the book is settled.</summary>
internal sealed class QuotaBook
{
    // A markup that is no gaming: a parent asks a little more than is asked of it, to be safe.
    private const double MostMarkup = 1.12;

    private readonly Stage _stage;
    private readonly double[][] _factor;
    private readonly int?[][] _demanded, _asked, _uncapped;
    private readonly double[][] _passedOn;

    public QuotaBook(Stage stage)
    {
        _stage = stage;
        var (units, weeks) = (stage.Places.Count, stage.Weeks);
        _factor = [.. Enumerable.Range(0, units).Select(_ => Enumerable.Repeat(1.0, weeks).ToArray())];
        (_demanded, _asked, _uncapped) = (Empty(), Empty(), Empty());
        _passedOn = [.. stage.Places.Select(place => Enumerable.Repeat(stage.Dice.Fork("markup", place.Index).Between(1, MostMarkup), weeks).ToArray())];
        foreach (var leaf in stage.Leaves)
        {
            Wander(leaf);
        }

        int?[][] Empty() => [.. Enumerable.Range(0, units).Select(_ => new int?[weeks])];
    }

    /// <summary>The quota of a unit, or the target a parent received; null before the unit exists.</summary>
    public int? this[Place place, int week] => _asked[place.Index][week];

    /// <summary>The same before quotas are capped.</summary>
    public int? Uncapped(Place place, int week) => _uncapped[place.Index][week];

    public void Scale(Leaf leaf, int from, int until, double factor)
    {
        for (var week = from; week <= until; week++)
        {
            _factor[leaf.Place.Index][week] *= factor;
        }
    }

    /// <summary>Asks an exact number, however unreasonable.</summary>
    public void Demand(Leaf leaf, int from, int until, int quota) => _demanded[leaf.Place.Index].AsSpan(from..(until + 1)).Fill(quota);

    /// <summary>Makes a parent pass on its target times so much, and its units be asked accordingly.</summary>
    public void PassOn(Place parent, int from, int until, double times)
    {
        var more = times / _passedOn[parent.Index][from];
        _passedOn[parent.Index].AsSpan(from..(until + 1)).Fill(times);
        foreach (var leaf in _stage.Leaves.Where(leaf => leaf.Place.Parent == parent || leaf.Place.Parent?.Parent == parent))
        {
            Scale(leaf, from, until, more);
        }
    }

    /// <summary>What the units below are asked over what was asked of the parent.</summary>
    public double Markup(Place parent, int week) => parent.Children.Sum(child => this[child, week] ?? 0) / (double)this[parent, week]!.Value;

    /// <summary>Fixes all quotas, from the leaves up.</summary>
    public void Settle()
    {
        for (var week = 0; week < _stage.Weeks; week++)
        {
            foreach (var leaf in _stage.Leaves)
            {
                var quota = week >= leaf.Begins ? _demanded[leaf.Place.Index][week] ?? Reasonable(leaf, leaf.Size * _factor[leaf.Place.Index][week]) : (int?)null;
                _uncapped[leaf.Place.Index][week] = quota;
                _asked[leaf.Place.Index][week] = _stage.Settings.Policy is QuotaPolicy.Capped && quota is { } asked
                    ? Math.Min(asked, Math.Max(1, (int)(_stage.Settings.CapPerStaff * leaf.Place.Staff)))
                    : quota;
            }

            // Towns come after the county in the list and before their villages, so parents are settled from the back.
            // A cap changes what is passed on, not what the parent was asked.
            foreach (var parent in _stage.Places.Where(place => !place.Uploads).Reverse())
            {
                var sum = parent.Children.Sum(child => _uncapped[child.Index][week] ?? 0);
                _asked[parent.Index][week] = _uncapped[parent.Index][week] = Math.Max(1, (int)(_passedOn[parent.Index][week] >= 1.2 ? Math.Floor(sum / _passedOn[parent.Index][week]) : Math.Ceiling(sum / _passedOn[parent.Index][week])));
            }
        }
    }

    // Quotas are given in fives, and in tens from a hundred on; never more than people could do, nor than there are residents.
    private static int Reasonable(Leaf leaf, double quota)
    {
        var most = Math.Min(36.0 * leaf.Place.Staff, 0.9 * (leaf.Place.Unit.Population ?? int.MaxValue));
        var step = quota < 100 ? 5 : 10;
        return Math.Max(5, (int)Math.Round(Math.Min(quota, most - step) / step, MidpointRounding.AwayFromZero) * step);
    }

    private void Wander(Leaf leaf)
    {
        var dice = _stage.Dice.Fork("quota", leaf.Place.Index);
        for (int week = 1; week < _stage.Weeks; week++)
        {
            if (dice.Flip(_stage.Habits.QuotaChange))
            {
                Scale(leaf, week, _stage.Weeks - 1, dice.Between(0.88, 1.2));
            }
        }
    }
}
