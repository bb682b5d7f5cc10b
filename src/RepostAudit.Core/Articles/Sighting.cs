using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Articles;

/// <summary>A title that was found on a picture.</summary>
/// <param name="Candidates">The articles whose title it may be, in order; several where too little of it can be seen to tell them apart.</param>
/// <param name="Clear">Whether so much of it can be seen that it is no title of another article.</param>
/// <param name="Place">Where its first row stands.</param>
internal sealed record Sighting(IReadOnlyList<ArticleId> Candidates, bool Clear, LinePlace Place);
