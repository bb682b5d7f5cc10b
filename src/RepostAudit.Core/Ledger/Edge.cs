using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// The fact that two uploads resemble each other, and how. It holds only what is a pure function of the two inspections;
/// what it means is decided in the fold, where settings and counts may change without touching a fact.
/// </summary>
public sealed record Edge
{
    /// <param name="one">Either end.</param>
    /// <param name="other">The other end; the order in which they are given does not matter.</param>
    /// <param name="evidence">What the two have in common.</param>
    /// <exception cref="ArgumentException">Both ends are the same entry.</exception>
    public Edge(EntryId one, EntryId other, PairEvidence evidence)
    {
        var order = one.CompareTo(other);
        if (order == 0)
        {
            throw new ArgumentException($"Entry {one} cannot resemble itself", nameof(other));
        }

        (First, Second) = order < 0 ? (one, other) : (other, one);
        Evidence = evidence;
    }

    /// <summary>The end whose id sorts first.</summary>
    public EntryId First { get; }

    public EntryId Second { get; }

    public PairEvidence Evidence { get; }
}
