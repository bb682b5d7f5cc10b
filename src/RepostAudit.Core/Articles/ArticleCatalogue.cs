using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Articles;

/// <summary>
/// Recognises which of the articles that were to be reposted a picture shows, by their titles: wherever phones break them, cut off, partly
/// covered, and with the slips of reading. Where titles are alike it says so instead of choosing.
/// </summary>
public sealed class ArticleCatalogue
{
    // Of a title's pairs of neighbouring characters, the share that a passage must have for the title to be looked for.
    private const double LeastPairs = 0.25;

    private readonly Title[] _titles;
    private readonly HashSet<ArticleId> _known;
    private readonly ILookup<(char, char), int> _byPair;

    public ArticleCatalogue(IEnumerable<Article> articles)
    {
        // An article without a title goes by its id, which no screen shows.
        _titles = [.. articles
            .Where(article => article.Title != article.Id.ToString())
            .Select(article => new Title(article.Id, Plain(article.Title)))
            .Where(title => title.Text.Length >= Title.Shortest)];
        _known = _titles.Select(title => title.Id).ToHashSet();
        _byPair = _titles.Index().SelectMany(title => Pairs(title.Item.Text).Distinct().Select(pair => (pair, title.Index))).ToLookup(found => found.pair, found => found.Index);
    }

    /// <summary>What a picture shows.</summary>
    /// <param name="text">Its writing; null where it was not read.</param>
    public ArticlesShown Look(PageText? text)
    {
        var lines = PageLine.AllOf(text);
        var sightings = Sightings(lines);
        return new(sightings, sightings.Count > 1 ? Owner.Of(sightings, lines) : sightings is [var only] ? only : null, _known);
    }

    private List<Sighting> Sightings(IReadOnlyList<PageLine> lines)
    {
        List<Found> open = [.. Passage.Of(Row.Of(lines))
            .SelectMany(passage => Likely(passage).Select(title => Found.Of(title, passage, lines)))
            .Where(found => found.Fit.Score > 0)
            .OrderByDescending(found => found.Fit.Score)
            .ThenBy(found => found.Title.Id)];
        List<Sighting> sightings = [];
        while (open is [var best, ..])
        {
            // A stretch of writing is one title: the others that it resembles are its rivals.
            var rivals = open.Where(found => found.Rows.Any(best.Rows.Contains)).ToList();
            open.RemoveAll(rivals.Contains);
            if (best.IsEnough)
            {
                sightings.Add(new(best.Candidates(rivals), best.IsClear, best.Rows[0].Place));
            }
        }

        return sightings;
    }

    // Counting pairs is quick, and only few titles are left for aligning.
    private IEnumerable<Title> Likely(Passage passage)
    {
        Dictionary<int, int> shared = [];
        foreach (var title in Pairs(passage.Text).Distinct().SelectMany(pair => _byPair[pair]))
        {
            shared[title] = shared.GetValueOrDefault(title) + 1;
        }

        return shared.Where(found => found.Value >= LeastPairs * (_titles[found.Key].Text.Length - 1)).Select(found => _titles[found.Key]);
    }

    private static string Plain(string title) => PageLine.Of(new(title, 100, default)).Whole;

    private static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));
}
