using System.Text;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Reporting.Tests;

/// <summary>changes.csv between two states of a report.</summary>
internal static class Revised
{
    public static ReportRenderer Renderer { get; } = new(new PaintedThumbnails(), new ReportOptions());

    public static async Task<string> TextAsync(AuditReport former, AuditReport report)
    {
        using var facts = new MemoryStream();
        await Renderer.Render(former).Single(file => file.Name == Renderer.Facts).WriteAsync(facts, TestContext.Current.CancellationToken);
        return await TextAsync(Encoding.UTF8.GetString(facts.ToArray()), report);
    }

    public static async Task<string> TextAsync(string facts, AuditReport report)
    {
        using var former = new MemoryStream(Encoding.UTF8.GetBytes(facts));
        var changes = await Renderer.CompareAsync(former, report, TestContext.Current.CancellationToken);
        Assert.Equal(Renderer.Changes, changes.Name);
        using var csv = new MemoryStream();
        await changes.WriteAsync(csv, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(csv.ToArray());
    }

    /// <summary>The rows of changes.csv without its heading, field by field.</summary>
    public static async Task<IReadOnlyList<string[]>> RowsAsync(AuditReport former, AuditReport report)
    {
        using var csv = CsvHelper.CsvReader.Create(Encoding.UTF8.GetBytes(await TextAsync(former, report)));
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.Headers.Count).Select(csv.GetString)]);
        }

        return rows;
    }
}
