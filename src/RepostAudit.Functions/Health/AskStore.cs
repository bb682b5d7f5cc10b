using Microsoft.Extensions.Logging;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Functions.Health;

/// <summary>Asks the ledger a question whose answer does not matter: what was found in a file without bytes.</summary>
public sealed partial class AskStore(ILedger ledger, ILogger<AskStore> logger)
{
    public async Task<StoreHealth> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await ledger.FindInspectionAsync(ContentHash.Of([]), cancellation);
            return StoreHealth.Answers;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure);
            return StoreHealth.Fails;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store does not answer")]
    private partial void LogFailure(Exception failure);
}
