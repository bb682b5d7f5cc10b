using RepostAudit.Core.UseCases;

namespace RepostAudit.Cli.Serving;

/// <summary>A county's stores, open for use.</summary>
/// <param name="Stores">The stores.</param>
/// <param name="Held">What is to be closed after use; null for nothing.</param>
internal sealed record OpenCounty(CountyStores Stores, IDisposable? Held = null) : IDisposable
{
    public void Dispose() => Held?.Dispose();
}
