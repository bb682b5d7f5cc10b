using Microsoft.Extensions.Logging;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Functions.Health;

/// <summary>Asks every store a cheap question whose answer does not matter.</summary>
public sealed partial class AskStores(ILedger ledger, IFingerprintIndex index, IReportStore reports, IScreenshots screenshots, ILogger<AskStores> logger)
{
    // The storage clients try again for minutes; whoever asks has no such patience.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly ContentHash NoBytes = ContentHash.Of([]);
    private static readonly EntryKey NoEntry = new(DateTimeOffset.UnixEpoch, EntryId.Parse(new string('0', 32)).OrThrow());

    public async Task<StoreHealth> RunAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var answers = await Task.WhenAll(
            AskAsync("ledger", patient => ledger.IsSettledAsync(NoEntry, patient)),
            AskAsync("index", patient => index.FindAsync([Matcher.ContentKey(NoBytes)], 1, patient)),
            AskAsync("reports", patient => reports.ListAsync(new IsoWeek(1970, 1), patient)),
            AskAsync("screenshots", LookAsync));
        return answers.All(answered => answered) ? StoreHealth.Answers : StoreHealth.Fails;

        async Task<bool> AskAsync(string store, Func<CancellationToken, Task> question)
        {
            try
            {
                await question(patience.Token);
                return true;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                LogFailure(store, failure);
                return false;
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var none = await screenshots.OpenAsync("1970-W01/health/none", cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store of {Store} does not answer")]
    private partial void LogFailure(string store, Exception failure);
}
