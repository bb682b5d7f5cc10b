using System.Globalization;
using System.Text.Json;
using RepostAudit.Cli.Commands;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Cli.Simulating;

/// <summary>What a policy costs and brings, over all counties of a run. Runs of one seed that differ in the policy alone can be laid side by side.</summary>
/// <param name="Policy">Such as <c>ranked</c>.</param>
/// <param name="Gaming">Such as <c>mixed</c>.</param>
/// <param name="Counties">How many.</param>
/// <param name="FirstSeed">Seed of the first.</param>
/// <param name="Weeks">Weeks of each.</param>
/// <param name="Uploads">All uploads.</param>
/// <param name="Counted">Of these, what the recogniser counted.</param>
/// <param name="HonestReposts">Captures of real reposts that no game made or moved.</param>
/// <param name="GamedUploads">Uploads that a game made, moved or put under another name.</param>
/// <param name="NightUploads">Between 22:00 and 06:00.</param>
/// <param name="WeekendUploads">On Saturday or Sunday.</param>
/// <param name="StaffHours">Uploads times the minutes that each takes.</param>
/// <param name="Episodes">How many of each type.</param>
/// <param name="Out">Where the counties lie.</param>
internal sealed record PolicySummary(
    string Policy,
    string Gaming,
    int Counties,
    int FirstSeed,
    int Weeks,
    int Uploads,
    int Counted,
    int HonestReposts,
    int GamedUploads,
    int NightUploads,
    int WeekendUploads,
    double StaffHours,
    IReadOnlyDictionary<string, int> Episodes,
    string Out)
{
    public static PolicySummary Of(SimulationSettings settings, int counties, SimulationSummary sums, double minutes, string destination) => new(
        settings.Policy.ToString().ToLowerInvariant(),
        settings.Gaming.ToString().ToLowerInvariant(),
        counties,
        settings.Seed,
        settings.Weeks,
        sums.Uploads,
        sums.Counted,
        sums.Honest,
        sums.Gamed,
        sums.Night,
        sums.Weekend,
        Math.Round(sums.Uploads * minutes / 60, 1),
        sums.Episodes,
        destination);

    public void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(this, CliJson.Readable.PolicySummary));

    public void Write(TextWriter output)
    {
        output.WriteLine($"Policy {Policy}, gaming {Gaming}, counties {Counties}, first seed {FirstSeed}, weeks {Weeks}");
        (string Name, double Value)[] rows =
        [
            ("Uploads", Uploads), ("  counted", Counted), ("  honest reposts", HonestReposts), ("  gamed uploads", GamedUploads),
            ("  at night, 22 to 6", NightUploads), ("  at the weekend", WeekendUploads), ("Staff-hours", StaffHours), ("Episodes", Episodes.Values.Sum()),
            .. Episodes.Select(episode => ($"  {episode.Key}", (double)episode.Value)),
        ];
        foreach (var (name, value) in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{value,12:0.#}"));
        }

        output.WriteLine();
        output.WriteLine($"Counties: {Out}");
    }
}
