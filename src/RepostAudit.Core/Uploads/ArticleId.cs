namespace RepostAudit.Core.Uploads;

/// <summary>An official article that was to be reposted, as articles.csv names it.</summary>
public readonly record struct ArticleId : IComparable<ArticleId>
{
    private readonly string? _text;

    private ArticleId(string text) => _text = text;

    public static Parsed<ArticleId> Parse(string? text) => Name.Parse(text, "article", name => new ArticleId(name));

    /// <summary>Ordinal, so that every machine sorts alike.</summary>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _text ?? "";
}
