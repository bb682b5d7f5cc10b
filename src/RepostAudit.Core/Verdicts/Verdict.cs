using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Verdicts;

/// <summary>What an upload counts for. Derived from the facts; never stored as one.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>It counts once.</summary>
    /// <param name="Review">The earlier upload it resembles so much that a person should look; null where nobody need.</param>
    public sealed record Counted(Resemblance? Review = null) : Verdict;

    /// <summary>It shows an act that an earlier upload already showed.</summary>
    /// <param name="Kind">How it repeats it.</param>
    /// <param name="Of">The earlier upload.</param>
    /// <param name="Ruled">Whether an analyst called it so where the evidence would not have sufficed.</param>
    public sealed record Duplicate(MatchKind Kind, Resemblance Of, bool Ruled = false) : Verdict
    {
        /// <summary>Further acts that the picture shows again, the likeliest first. None in all but collages.</summary>
        public IReadOnlyList<FurtherAct> Further { get; init; } = [];

        /// <summary>What of the picture no earlier upload shows; null where that is nothing, or cannot be told.</summary>
        public NewPart? New { get; init; }

        public bool Equals(Duplicate? other)
            => other is not null && (Kind, Of, Ruled, New) == (other.Kind, other.Of, other.Ruled, other.New) && Further.SequenceEqual(other.Further);

        public override int GetHashCode() => HashCode.Combine(Kind, Of, Ruled, New, Further.Count);
    }

    /// <summary>It is no evidence.</summary>
    public sealed record Rejected(Rejection Reason, string Detail) : Verdict;
}

/// <summary>An earlier upload, and what it has in common with this one.</summary>
/// <param name="Earlier">The earlier upload.</param>
/// <param name="Score">0..1, as the match policy gives it.</param>
/// <param name="Evidence">What the two have in common.</param>
public sealed record Resemblance(EntryId Earlier, double Score, PairEvidence Evidence)
{
    /// <summary>Whether it is the claims that are the same; what the pictures have in common was not asked.</summary>
    public bool SameClaim { get; private init; }

    /// <summary>An earlier upload that claims the same; by policy that is certain, so its score is 1.</summary>
    public static Resemblance ByClaim(EntryId earlier) => new(earlier, 1, PairEvidence.None) { SameClaim = true };
}
