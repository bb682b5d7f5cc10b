using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Articles;

/// <summary>Which articles a picture shows.</summary>
public sealed class ArticlesShown
{
    private readonly IReadOnlyList<Sighting> _sightings;
    private readonly Sighting? _own;
    private readonly IReadOnlySet<ArticleId> _known;

    /// <param name="sightings">The titles that were found.</param>
    /// <param name="own">Which of them the sender reposted himself; null where nothing tells.</param>
    /// <param name="known">Whose title could have been found.</param>
    internal ArticlesShown(IReadOnlyList<Sighting> sightings, Sighting? own, IReadOnlySet<ArticleId> known) => (_sightings, _own, _known) = (sightings, own, known);

    /// <summary>Every article whose title may be there, in order.</summary>
    public IReadOnlyList<ArticleId> All => [.. _sightings.SelectMany(sighting => sighting.Candidates).Distinct().Order()];

    /// <summary>
    /// The article that counts: the claimed one if it may be among those shown, else the only one, or of several the sender's own; null where none is
    /// recognised or nothing tells which of several it is.
    /// </summary>
    /// <param name="claimed">What the upload is said to prove; null where nobody said.</param>
    public ArticleId? Which(ArticleId? claimed)
        => Shows(claimed) ? claimed : _own is { Candidates: [var own] } ? own : All is [var only] ? only : null;

    /// <summary>Whether the claim holds: doubted only if the claimed article is one of those that are known, and nothing but others can clearly be seen.</summary>
    /// <param name="claimed">What the upload is said to prove; null where nobody said.</param>
    public ClaimCheck Check(ArticleId? claimed) => claimed switch
    {
        { } id when _known.Contains(id) => Shows(id) ? ClaimCheck.Ok : _sightings.Any(sighting => sighting.Clear) ? ClaimCheck.WrongArticle : ClaimCheck.Unknown,
        _ => ClaimCheck.Unknown,
    };

    private bool Shows(ArticleId? claimed) => claimed is { } id && _sightings.Any(sighting => sighting.Candidates.Contains(id));
}
