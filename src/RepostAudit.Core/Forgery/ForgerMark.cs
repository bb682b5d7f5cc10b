using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Forgery;

/// <summary>
/// Something that many different submitters' pictures have in common although nothing in their phones could have made it common, as pictures that one program rendered do.
/// A notice for a person; it accuses nobody and changes no decision.
/// </summary>
/// <param name="Kind">What is the same.</param>
/// <param name="Shown">It, as it was read on the earliest of them.</param>
/// <param name="Uploads">Where it stands, by (uploaded at, id): counted uploads of three submitters or more, of two units or more.</param>
/// <param name="Expected">How many such coincidences a report of this size would hold by chance; an upper bound, at most <see cref="MostExpected"/>.</param>
public sealed record ForgerMark(ForgerMarkKind Kind, string Shown, IReadOnlyList<EntryId> Uploads, double Expected)
{
    /// <summary>What is more to be expected by chance is not reported.</summary>
    public const double MostExpected = 0.001;

    public const int FewestSubmitters = 3;

    public const int FewestUnits = 2;

    public bool Equals(ForgerMark? other)
        => other is not null && (Kind, Shown, Expected) == (other.Kind, other.Shown, other.Expected) && Uploads.SequenceEqual(other.Uploads);

    public override int GetHashCode() => HashCode.Combine(Kind, Shown, Uploads.Count);
}

/// <summary>What is the same.</summary>
public enum ForgerMarkKind
{
    /// <summary>The same people like posts of different people, in the same order.</summary>
    LikesInOrder,

    /// <summary>The clock of the phone shows one and the same minute.</summary>
    Clock,

    /// <summary>The clock of the phone shows one and the same time that does not exist, such as 24:61.</summary>
    ImpossibleClock,
}
