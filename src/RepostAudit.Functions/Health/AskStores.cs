using Microsoft.Extensions.Logging;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Functions.Health;

/// <summary>Asks every store a cheap question whose answer does not matter.</summary>
public sealed partial class AskStores(CountyStores stores, ILogger<AskStores> logger)
{
    // The storage clients try again for minutes; whoever asks has no such patience.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly ContentHash NoBytes = ContentHash.Of([]);
    private static readonly Period NoTime = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddTicks(1));

    public async Task<StoreHealth> RunAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var answers = await Task.WhenAll(
            AskAsync("ledger", patient => stores.Ledger.ReadEntriesAsync(NoTime, patient).CountAsync(patient).AsTask()),
            AskAsync("index", patient => stores.Index.FindAsync([Matcher.ContentKey(NoBytes)], new ReadingBounds(1, 0), patient)),
            AskAsync("reports", patient => stores.Reports.ListAsync(new IsoWeek(1970, 1), patient)),
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
        await using var none = await stores.Screenshots.OpenAsync("1970-W01/health/none", cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store of {Store} does not answer")]
    private partial void LogFailure(string store, Exception failure);
}
