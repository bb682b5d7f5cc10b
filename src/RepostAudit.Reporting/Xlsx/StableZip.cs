using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace RepostAudit.Reporting.Xlsx;

/// <summary>
/// Packs a workbook again so that equal content gives equal bytes: MiniExcel stamps its entries with the clock and invents an
/// id for each sheet on every run.
/// </summary>
internal static partial class StableZip
{
    // The earliest time that a zip entry can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The only parts that name the sheets' ids.
    private static readonly string[] WithIds = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"];

    public static async Task RepackAsync(Stream workbook, Stream output, CancellationToken cancellation)
    {
        using var from = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var ids = new Dictionary<string, string>();
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            await using var source = await entry.OpenAsync(cancellation);
            await using var target = await copy.OpenAsync(cancellation);
            if (WithIds.Contains(entry.FullName))
            {
                using var reader = new StreamReader(source, Encoding.UTF8);
                var xml = await reader.ReadToEndAsync(cancellation);
                await target.WriteAsync(Encoding.UTF8.GetBytes(InventedId().Replace(xml, id => Known(id.Value))), cancellation);
            }
            else
            {
                await source.CopyToAsync(target, cancellation);
            }
        }

        // Numbered in the order of first sight; the relations file comes first and lists the sheets in theirs.
        string Known(string id) => ids.TryGetValue(id, out var known) ? known : ids[id] = $"sheet{ids.Count + 1}";
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex InventedId();
}
