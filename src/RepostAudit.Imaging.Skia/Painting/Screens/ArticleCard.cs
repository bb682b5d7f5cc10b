using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>An official article as its card shows it.</summary>
/// <param name="Picture">What its thumbnail is painted from.</param>
public sealed record ArticleCard(Wording Title, Wording Source, ulong Picture);
