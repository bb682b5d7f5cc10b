using System.Globalization;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Serving;

/// <summary>A line for everything that a person should know of; no line where nothing happened.</summary>
internal sealed class WatchLines(TextWriter output, TextWriter error, TimeProvider clock) : IWatchLog
{
    public void Swept(Sweep sweep)
    {
        if (sweep.Ingested + sweep.Failed + sweep.Quarantined > 0)
        {
            Say(output, $"{sweep.Ingested} ingested, {sweep.Failed} failed and will be tried again, {sweep.Quarantined} quarantined");
        }
    }

    public void Reconciled(Reconciliation found)
        => Say(output, $"Reconciled: {found.Listed} in the storage, {found.Ingested} ingested, {found.Quarantined} quarantined, {found.Deleted} deleted, {found.Overwritten} overwritten");

    public void Closed(Closing closing)
    {
        if (closing.IsNew)
        {
            Say(output, $"{closing.Revision.Week} closed, revision {closing.Revision.Number}: {closing.Totals.Submitted} seen = {closing.Totals.Counted} counted + {closing.Totals.Duplicate} duplicate + {closing.Totals.Rejected} rejected; {closing.Quarantined} in quarantine");
            ProblemList.Write(error, closing.Problems, ReportFiles.Html);
        }
    }

    public void Failed(Exception failure) => Say(error, $"Failed, will be tried again: {failure.Message}");

    private void Say(TextWriter to, FormattableString text)
    {
        to.WriteLine($"{clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture)} {text.ToString(CultureInfo.InvariantCulture)}");
        to.Flush();
    }
}
