using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Bench.Accuracy.Inputs;

/// <summary>What an audit says of a duplicate's picture beside the act that it repeats.</summary>
/// <param name="FurtherActs">Paths of the uploads whose acts it repeats as well.</param>
/// <param name="NewPart">Whether part of it is said to be new.</param>
internal sealed record ShownBeside(IReadOnlyList<string> FurtherActs, bool NewPart)
{
    /// <summary>Reads what the <c>report.json</c> beside a <c>submissions.csv</c> says, by path of the duplicate. Both may have the same beginning before their names.</summary>
    /// <returns>Null where there is no such report: the system does not say.</returns>
    public static async Task<IReadOnlyDictionary<string, ShownBeside>?> ReadAsync(string decisions, CancellationToken cancellation)
    {
        var file = decisions.EndsWith(ReportFiles.Submissions, StringComparison.Ordinal) ? decisions[..^ReportFiles.Submissions.Length] + ReportFiles.Json : null;
        if (!File.Exists(file))
        {
            return null;
        }

        await using var json = File.OpenRead(file);
        return await ReportDocument.ReadAsync(json, cancellation) is { Ok: true, Value: var report }
            ? report.Duplicates.ToDictionary(pair => pair.Later.Path, pair => new ShownBeside([.. pair.FurtherActs.Select(act => act.Earlier.Path)], pair.NewPart is not null))
            : null;
    }
}
