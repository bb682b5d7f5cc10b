namespace RepostAudit.Core.Ledger;

/// <summary>
/// The fact that two uploads resemble each other, and how. It holds only what is a pure function of the two entries;
/// what it means is decided in the fold, where settings and counts may change without touching a fact.
/// Which end is the earlier follows from the entries, so either of them finds the same edge.
/// </summary>
public sealed record Edge
{
    /// <param name="one">Either end.</param>
    /// <param name="other">The other end; the order in which they are given does not matter.</param>
    /// <param name="evidence">What the two have in common.</param>
    /// <exception cref="ArgumentException">Both ends are the same entry.</exception>
    public Edge(EntryKey one, EntryKey other, PairEvidence evidence)
    {
        if (one == other)
        {
            throw new ArgumentException($"Entry {one.Id} cannot resemble itself", nameof(other));
        }

        (Earlier, Later) = one < other ? (one, other) : (other, one);
        Evidence = evidence;
    }

    public EntryKey Earlier { get; }

    /// <summary>The end whose verdict the edge may decide. Stores keep the edge with it.</summary>
    public EntryKey Later { get; }

    public PairEvidence Evidence { get; }
}
