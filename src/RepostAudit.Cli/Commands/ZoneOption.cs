using System.CommandLine;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Commands;

/// <summary><c>--zone</c>: where weeks begin and end.</summary>
internal static class ZoneOption
{
    public static Option<string> Create() => new("--zone") { Description = "IANA name of the zone in which weeks begin and end", DefaultValueFactory = _ => CountyCalendar.DefaultZone };

    /// <exception cref="UsageException">The zone is not known.</exception>
    public static CountyCalendar Read(string zone)
        => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new CountyCalendar(found)
            : throw new UsageException($"--zone '{zone}' is not known here. Use an IANA name such as {CountyCalendar.DefaultZone}; on a minimal Linux, install the tzdata package.");
}
