namespace RepostAudit.Core.Matching;

/// <summary>What the evidence between two uploads amounts to.</summary>
public abstract record Relation
{
    private Relation()
    {
    }

    /// <summary>They show the same act.</summary>
    /// <param name="Kind">How the later repeats the earlier.</param>
    /// <param name="Score">
    /// 0..1: the probability that they do, as the model estimates it; 1 for the same bytes. Where a picture was not read it is no probability but 1 − PDQ distance / 128.
    /// </param>
    /// <param name="Ruled">Whether an analyst called them so where the evidence would not have sufficed.</param>
    public sealed record SameAct(MatchKind Kind, double Score, bool Ruled = false) : Relation;

    /// <summary>They look so much alike that a person should look; nobody is accused.</summary>
    /// <param name="Score">As in <see cref="SameAct"/>.</param>
    public sealed record Doubtful(double Score) : Relation;

    /// <summary>Nothing follows from it.</summary>
    public sealed record Unrelated : Relation;
}
