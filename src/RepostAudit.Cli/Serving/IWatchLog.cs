using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.UseCases.Upkeep;

namespace RepostAudit.Cli.Serving;

/// <summary>What a watch tells.</summary>
internal interface IWatchLog
{
    void Swept(Sweep sweep);

    void Reconciled(Reconciliation found);

    void Closed(Closing closing);

    /// <summary>A turn failed; the next one tries again.</summary>
    void Failed(Exception failure);
}
