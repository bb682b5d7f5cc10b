namespace RepostAudit.Core.Ledger;

/// <summary>An entry that the index found.</summary>
/// <param name="Filed">The entry as it was filed.</param>
/// <param name="RareHits">Under how many of the rare keys that were asked for it was found, 0 and up; 0 where plain keys alone found it.</param>
public readonly record struct Found(Filed Filed, int RareHits)
{
    public EntryKey Entry => Filed.Entry;

    public Sketch Sketch => Filed.Sketch;
}
