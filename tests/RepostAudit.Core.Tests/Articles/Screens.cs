using RepostAudit.Core.Articles;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests.Articles;

/// <summary>Short ways to say what stands on a screen.</summary>
internal static class Screens
{
    public static ArticleId Id(string id) => ArticleId.Parse(id).OrThrow();

    public static ArticleCatalogue Catalogue(params (string Id, string Title)[] articles) => new(articles.Select(article => new Article(Id(article.Id), article.Title, null, null)));

    /// <summary>A screen of 720 × 1600 with lines of 36 samples.</summary>
    public static PageText Screen(params TextLine[] lines) => PageText.Of(720, 1600, lines);

    /// <summary>A line that begins at a place; characters are as wide as high.</summary>
    public static TextLine Line(int x, int y, string text) => new(text, 98, new((short)x, (short)y, (short)(x + 36 * text.Length), (short)y, 36));

    /// <summary>A text broken into lines of so many characters, one below the other.</summary>
    public static TextLine[] Wrapped(int x, int y, string text, int width)
        => [.. text.Chunk(width).Select((piece, i) => Line(x, y + 42 * i, new string(piece)))];
}
