using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Burden;

/// <summary>What was asked of a unit in a week, at any level, against its people; and what it passed on to the units right below it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Depth">How many units are above it, 0 at the top.</param>
/// <param name="Quota">Uploads asked of it, 0 and up.</param>
/// <param name="Staff">
/// How many work there, 1 and up: what units.csv says of it, and of a parent of which it says nothing or 0, the sum over the units right below. Null
/// where that is not known of each of them: nothing is guessed.
/// </param>
/// <param name="Population">How many live there, in the same way.</param>
/// <param name="PassedOn">The sum of the quotas of the units right below it; null where none of them has one.</param>
public sealed record Target(UnitId Unit, int Depth, int Quota, long? Staff, long? Population, long? PassedOn)
{
    /// <summary>Uploads asked per member of staff.</summary>
    public double? PerHead => Quota / (double?)Staff;

    /// <summary>Uploads asked per inhabitant.</summary>
    public double? PerResident => Quota / (double?)Population;

    /// <summary>What was passed on over what was asked: above 1 the unit asks more of those below than is asked of it (层层加码).</summary>
    public double? MarkUp => Quota > 0 ? PassedOn / (double)Quota : null;

    /// <returns>One for each unit of units.csv that has a quota for the week: each before those below it, siblings by id.</returns>
    public static IReadOnlyList<Target> Of(IsoWeek week, County county)
    {
        var below = county.Units.OrderBy(unit => unit.Id).ToLookup(unit => unit.Parent);
        return [.. below[null].SelectMany(top => Down(top, 0))];

        IEnumerable<Target> Down(Unit unit, int depth)
        {
            var children = below[unit.Id].SelectMany(child => Down(child, depth + 1));
            return county.Quota(week, unit.Id) is { } quota ? children.Prepend(new(unit.Id, depth, quota, Of(unit, it => it.Staff), Of(unit, it => it.Population), PassedOn(unit))) : children;
        }

        long? PassedOn(Unit unit)
            => below[unit.Id].Select(child => county.Quota(week, child.Id)).OfType<int>().ToList() is { Count: > 0 } quotas ? quotas.Sum(quota => (long)quota) : null;

        long? Of(Unit unit, Func<Unit, int?> people) => Sum(unit, people) is > 0 and var known ? known : null;

        // 0 is a figure: nobody lives in a department.
        long? Sum(Unit unit, Func<Unit, int?> people) => people(unit) switch
        {
            > 0 and var own => own,
            var none when !below[unit.Id].Any() => none,
            _ => below[unit.Id].Aggregate((long?)0, (sum, child) => sum + Sum(child, people)),
        };
    }
}
