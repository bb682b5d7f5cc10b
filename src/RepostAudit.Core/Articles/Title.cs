using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Articles;

/// <summary>A title to look for.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Text">Its letters and digits, as a page's are.</param>
internal sealed record Title(ArticleId Id, string Text)
{
    /// <summary>Fewer letters and digits stand on many a screen by chance.</summary>
    public const int Shortest = 4;
}
