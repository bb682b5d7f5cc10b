namespace RepostAudit.Azure.Connecting;

/// <summary>What came of connecting to a ledger.</summary>
public abstract record StoreOpening
{
    private StoreOpening()
    {
    }

    /// <param name="Stores">Ready for use.</param>
    public sealed record Opened(AzureStores Stores) : StoreOpening;

    /// <summary>
    /// The ledger holds facts that were made in another way. Mixing them would compare what cannot be compared, so it is left as it
    /// is: begin another ledger, or run the program that made it.
    /// </summary>
    /// <param name="Ledger">Which ledger.</param>
    /// <param name="Found">The stamp, or the layout, that the ledger has.</param>
    /// <param name="Wanted">The one that was asked for.</param>
    public sealed record Stale(LedgerName Ledger, string Found, string Wanted) : StoreOpening;

    /// <exception cref="StaleLedgerException">It was not opened.</exception>
    public AzureStores OrThrow() => this switch
    {
        Opened opened => opened.Stores,
        Stale stale => throw StaleLedgerException.Of(stale),
        _ => throw new InvalidOperationException($"Unknown opening {this}"),
    };
}
