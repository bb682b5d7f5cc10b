using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Articles;

/// <summary>An article that was to be reposted, as articles.csv describes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; the id where the file gives none.</param>
/// <param name="Source">Who published it; null where the file says nothing.</param>
/// <param name="Published">The day it was published; null where the file says nothing.</param>
public sealed record Article(ArticleId Id, string Title, string? Source, DateOnly? Published);
