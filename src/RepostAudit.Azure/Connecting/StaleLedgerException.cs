namespace RepostAudit.Azure.Connecting;

/// <summary>A ledger was made in another way than this program would. The message says which, and what to do.</summary>
public sealed class StaleLedgerException : InvalidOperationException
{
    public StaleLedgerException()
    {
    }

    public StaleLedgerException(string message)
        : base(message)
    {
    }

    public StaleLedgerException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static StaleLedgerException Of(StoreOpening.Stale stale)
        => new($"The ledger '{stale.Ledger}' was made with {stale.Found}; this program makes {stale.Wanted}. Give it another ledger's name to begin anew from the screenshots, or run the program that made it.");
}
