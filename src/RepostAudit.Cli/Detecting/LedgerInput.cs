using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Detecting;

/// <summary>Where the decisions lie, and which of them are looked at.</summary>
/// <param name="Ledger">Path of the ledger.</param>
/// <param name="Units">Path of the table of units; null for none.</param>
/// <param name="Quotas">Path of the table of quotas; null for none.</param>
/// <param name="First">The first week; null for that of the first row.</param>
/// <param name="Last">The last week; null for that of the last row.</param>
/// <param name="Calendar">Where weeks begin and end.</param>
internal sealed record LedgerInput(string Ledger, string? Units, string? Quotas, IsoWeek? First, IsoWeek? Last, CountyCalendar Calendar)
{
    public bool Asks(IsoWeek week) => !(First?.CompareTo(week) > 0) && !(Last?.CompareTo(week) < 0);
}
