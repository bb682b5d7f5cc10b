using System.Text;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

/// <summary>A report written into a folder of its own, which goes away with it.</summary>
internal sealed class Written : IDisposable
{
    private Written(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<Written> OfAsync(AuditReport report, ReportLanguage language = ReportLanguage.ZhCn, int pictured = 200, int listed = 1000)
    {
        var written = new Written(Directory.CreateTempSubdirectory("report").FullName);
        await ReportFiles.WriteAsync(report, new PaintedThumbnails(), written.Folder, new ReportOptions { Language = language, PicturedPairs = pictured, ListedRows = listed }, TestContext.Current.CancellationToken);
        return written;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    public string Text(string file) => File.ReadAllText(PathOf(file), Encoding.UTF8);

    public async Task<ReportDocument> DocumentAsync() => (await ReportFiles.ReadAsync(Folder, TestContext.Current.CancellationToken)).OrThrow();

    /// <summary>The rows of a CSV output, by column name.</summary>
    public List<Dictionary<string, string>> Rows(string file)
    {
        using var csv = CsvHelper.CsvReader.FromFile(PathOf(file));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            var row = new Dictionary<string, string>();
            for (var i = 0; i < csv.Headers.Count; i++)
            {
                row[csv.Headers[i]] = csv.GetString(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
