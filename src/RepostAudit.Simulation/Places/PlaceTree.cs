using System.Globalization;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Chances;

namespace RepostAudit.Simulation.Places;

/// <summary>A county, its departments, its towns and their villages.</summary>
internal static class PlaceTree
{
    /// <returns>The county first, then departments, towns and villages; villages go round the towns.</returns>
    public static List<Place> Grow(int uploading, Dice dice)
    {
        var names = new PlaceNames(dice.Fork("names"));
        var departments = (int)Math.Round(uploading * dice.Between(0.35, 0.5));
        var villages = uploading - departments;
        var towns = Math.Max(1, (int)Math.Round(villages / 5.0));
        var officesOf = Enumerable.Range(0, departments).Select(_ => DepartmentStaff(dice)).ToList();
        var villagesOf = Enumerable.Range(0, villages).Select(_ => dice.Whole(5, 15)).ToList();
        var residents = villagesOf.Select(_ => Math.Clamp((int)dice.LogBell(900, 0.9), 120, 6000)).ToList();

        var width = (uploading + towns).ToString(CultureInfo.InvariantCulture).Length;
        List<Place> places = [];
        var county = Add(names.County(), null, "county", officesOf.Sum() + villagesOf.Sum(), residents.Sum());
        officesOf.ForEach(staff => Add(names.Department(), county, "department", staff, null));
        var first = places.Count;
        for (var i = 0; i < towns; i++)
        {
            var own = Enumerable.Range(0, villages).Where(v => v % towns == i).ToList();
            Add(names.Town(), county, "town", own.Sum(v => villagesOf[v]), own.Sum(v => residents[v]));
        }

        for (var i = 0; i < villages; i++)
        {
            Add(names.Village(), places[first + (i % towns)], "village", villagesOf[i], residents[i]);
        }

        return places;

        Place Add(string name, Place? parent, string level, int staff, int? population)
        {
            var id = UnitId.Parse($"U{places.Count.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(width, 3), '0')}").OrThrow();
            var place = new Place(places.Count, new Unit(id, name, parent?.Unit.Id, level, staff, population), parent);
            places.Add(place);
            parent?.Children.Add(place);
            return place;
        }
    }

    // Half of the offices have some thirty people, and a hospital or the police hundreds.
    private static int DepartmentStaff(Dice dice) => Math.Clamp((int)dice.LogBell(32, 0.95), 8, 500);
}
