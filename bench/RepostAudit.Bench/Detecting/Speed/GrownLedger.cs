using System.Globalization;
using System.Text;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Bench.Detecting.Speed;

/// <summary>A simulated county's files with all its uploads several times over, under other names.</summary>
/// <param name="county">The county.</param>
/// <param name="copies">How many times, 1 and up.</param>
/// <param name="moreUnits">Whether each copy has units of its own; else every unit has so many times its people and uploads.</param>
internal sealed class GrownLedger(SimulatedCounty county, int copies, bool moreUnits)
{
    public const string Ledger = "ledger.csv", Units = "units.csv", Quotas = "quotas.csv";

    public int Rows => county.Uploads.Count * copies;

    public void Write(string folder)
    {
        var uploading = county.Uploads.Select(upload => upload.Unit).ToHashSet();
        IEnumerable<UnitId> Named(UnitId unit) => moreUnits && uploading.Contains(unit) ? Enumerable.Range(0, copies).Select(copy => Name(unit, copy)) : [unit];
        Write(folder, Units, "unit,name,parent,level,staff,population", county.Units.SelectMany(unit => Named(unit.Id).Select(name => $"{name},{unit.Name},{unit.Parent},{unit.Level},{Times(unit.Staff)},{Times(unit.Population)}")));
        Write(folder, Quotas, "week,unit,quota", county.Quotas.SelectMany(of => Named(of.Key.Unit).Select(name => $"{of.Key.Week},{name},{Times(of.Value)}")));
        Write(folder, Ledger, "submission_id,week,unit,submitter,article,channel,uploaded_at,decision,duplicate_of", county.Uploads.SelectMany(Lines));
    }

    private static void Write(string folder, string name, string header, IEnumerable<string> lines)
        => File.WriteAllLines(Path.Combine(folder, name), lines.Prepend(header), new UTF8Encoding(false));

    private IEnumerable<string> Lines(SimulatedUpload upload) => Enumerable.Range(0, copies).Select(copy => string.Create(
        CultureInfo.InvariantCulture,
        $"S{upload.Number}-{copy},{upload.Week},{(moreUnits ? Name(upload.Unit, copy) : upload.Unit)},{upload.Submitter}-{copy},{upload.Article},wechat,{upload.UploadedAt:yyyy-MM-ddTHH:mm:sszzz},{upload.Decision.ToString().ToLowerInvariant()},{(upload.DuplicateOf is { } earlier ? $"S{earlier}-{copy}" : "")}"));

    // The first copy keeps the names, so that what is above units stays known.
    private static UnitId Name(UnitId unit, int copy) => copy == 0 ? unit : UnitId.Parse($"{unit}-{copy}").OrThrow();

    private int? Times(int? number) => moreUnits ? number : number * copies;
}
