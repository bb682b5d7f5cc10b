using System.Globalization;
using System.Text;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation.Output;

/// <summary>A county as five CSV files: UTF-8 without a byte order mark, lines that end in LF. No cell needs quoting: names are invented here.</summary>
public static class CountyFiles
{
    /// <summary>The files' names and contents; equal counties give equal bytes.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Of(SimulatedCounty county) =>
    [
        ("units.csv", Csv("unit,name,parent,level,staff,population", county.Units.Select(unit => $"{unit.Id},{unit.Name},{unit.Parent},{unit.Level},{unit.Staff},{unit.Population}"))),
        ("quotas.csv", Csv("week,unit,quota", county.Quotas.Select(quota => $"{quota.Key.Week},{quota.Key.Unit},{quota.Value}"))),
        ("ledger.csv", Csv("submission_id,week,unit,submitter,article,channel,uploaded_at,decision,duplicate_of,match_kind", county.Uploads.Select(Line))),
        ("truth.csv", Csv("episode,type,subtype,driver,units,weeks,strength,realised,median_uploads,related_units", county.Episodes.Select(Line))),
        ("decoys.csv", Csv("kind,units,weeks", county.Decoys.Select(decoy => $"{decoy.Kind},{Units(decoy.Units)},{string.Join(';', decoy.Weeks)}"))),
    ];

    private static string Line(SimulatedUpload upload) => string.Create(
        CultureInfo.InvariantCulture,
        $"{upload.Id},{upload.Week},{upload.Unit},{upload.Submitter},{upload.Article},{upload.Channel.Code()},{upload.UploadedAt:yyyy-MM-ddTHH:mm:sszzz},{Code(upload.Decision)},{upload.DuplicateOfId},{upload.Kind?.Code()}");

    private static string Line(Truth.Episode episode) => string.Create(
        CultureInfo.InvariantCulture,
        $"E{episode.Number:000},{episode.Type},{episode.Subtype},{(episode.CountyDriven ? "county" : "unit")},{Units(episode.Units)},{string.Join(';', episode.Weeks)},{episode.Strength:0.000},{episode.Realised:0.000},{episode.MedianUploads:0.#},{string.Join(';', episode.Related)}");

    private static string Code(Outcome decision) => decision switch
    {
        Outcome.Counted => "counted",
        Outcome.Duplicate => "duplicate",
        _ => "rejected",
    };

    private static string Units(IReadOnlyList<UnitId> units) => units.Count == 0 ? "*" : string.Join(';', units);

    private static byte[] Csv(string header, IEnumerable<string> lines)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new UTF8Encoding(false).GetBytes(text.ToString());
    }
}
