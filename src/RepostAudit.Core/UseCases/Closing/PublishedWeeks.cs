using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables.Ledgers;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>
/// What was decided in earlier weeks, as their reports say. To read what is published is cheaper than to fold half a year's facts anew, and it is what people have before them: a habit is told by the
/// reports in force, and a week that was never closed has no say in it.
/// </summary>
/// <param name="reports">Where they are published.</param>
/// <param name="ledger">The name of the file that lists every upload and what came of it.</param>
/// <param name="calendar">On whose clocks times are told.</param>
public sealed class PublishedWeeks(IReportStore reports, string ledger, CountyCalendar calendar)
{
    /// <param name="week">The week whose report is drawn.</param>
    /// <param name="weeks">How many weeks before it are read, 0 and up.</param>
    /// <param name="county">The units.</param>
    /// <param name="cancellation">Checked between weeks.</param>
    public async Task<IReadOnlyList<ActivityRow>> ReadAsync(IsoWeek week, int weeks, County county, CancellationToken cancellation)
    {
        var reading = new LedgerReading(county, calendar);
        foreach (var earlier in Enumerable.Range(-weeks, weeks).Select(week.Add))
        {
            if (await reports.ListAsync(earlier, cancellation) is not [.., var inForce])
            {
                continue;
            }

            await using var stream = await reports.OpenAsync(inForce, ledger, cancellation)
                ?? throw new InvalidDataException($"Revision {inForce.Number} of {earlier} lacks {ledger}");

            // A stream of the storage cannot wait for itself; a week's decisions fit into memory.
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            bytes.Position = 0;

            LedgerTable.Read(ledger, bytes, reading);
        }

        // What is wrong with them was said in their own report.
        return reading.Table().Rows;
    }
}
