using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Articles;

/// <summary>
/// Which of several articles on a screen the one who made the screenshot reposted himself. Only what apps have in common is used: what is
/// one's own can be deleted, one's own messages stand to the right of others', and a name stands above what others sent.
/// </summary>
internal static class Owner
{
    private const double FarthestName = 2.6;

    /// <param name="sightings">At least two.</param>
    /// <param name="lines">All writing of the screen.</param>
    /// <returns>The own one; null where nothing tells.</returns>
    public static Sighting? Of(IReadOnlyList<Sighting> sightings, IReadOnlyList<PageLine> lines)
    {
        Sighting[] ordered = [.. sightings.OrderBy(sighting => sighting.Place.CentreY)];
        return Only(ordered.Where((sighting, i) => CanBeDeleted(sighting, i + 1 < ordered.Length ? ordered[i + 1] : null, lines)))
            ?? Rightmost(ordered)
            ?? ordered.LastOrDefault(sighting => !IsNamed(sighting, lines));
    }

    private static bool CanBeDeleted(Sighting sighting, Sighting? next, IReadOnlyList<PageLine> lines)
        => lines.Any(line => line.Read.Place.CentreY > sighting.Place.CentreY
            && (next is null || line.Read.Place.CentreY < next.Place.CentreY)
            && (line.Whole.EndsWith("删除", StringComparison.Ordinal) || line.Whole.EndsWith("delete", StringComparison.Ordinal)));

    private static Sighting? Rightmost(Sighting[] sightings)
    {
        var left = sightings.Min(sighting => sighting.Place.X0);
        return Only(sightings.Where(sighting => sighting.Place.X0 - left > sighting.Place.Height));
    }

    private static bool IsNamed(Sighting sighting, IReadOnlyList<PageLine> lines)
    {
        var above = lines
            .Where(line => line.Whole.Length > 0 && line.Read.Place.CentreY < sighting.Place.CentreY - sighting.Place.Height / 2.0)
            .MaxBy(line => line.Read.Place.CentreY);
        return above is { Telling: true } && above.Read.Place.X0 < sighting.Place.X0 && sighting.Place.CentreY - above.Read.Place.CentreY < FarthestName * sighting.Place.Height;
    }

    private static Sighting? Only(IEnumerable<Sighting> sightings) => sightings.Take(2).ToArray() is [var only] ? only : null;
}
