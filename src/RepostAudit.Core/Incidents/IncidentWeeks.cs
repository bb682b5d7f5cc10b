using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Incidents;

/// <summary>In which week's report an incident belongs.</summary>
public static class IncidentWeeks
{
    /// <summary>
    /// Those of the week: by the week that the path names, since nothing better is known of a screenshot that was not ingested; where it
    /// names none, by when something was first noticed at that path.
    /// </summary>
    public static IReadOnlyList<Incident> Of(IsoWeek week, IEnumerable<Incident> incidents, CountyCalendar calendar)
        => [.. incidents
            .GroupBy(incident => incident.Path)
            .Where(path => WeekOf(path.Key, path.Min(incident => incident.NoticedAt), calendar) == week)
            .SelectMany(path => path)
            .OrderBy(incident => incident.NoticedAt)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal)];

    private static IsoWeek WeekOf(string path, DateTimeOffset noticedAt, CountyCalendar calendar)
        => IsoWeek.Parse(path.Split('/')[0]) is { Ok: true, Value: var named } ? named : calendar.WeekOf(noticedAt);
}
