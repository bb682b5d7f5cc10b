using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>An official article as its card shows it; its thumbnail is painted from <paramref name="Picture"/>, an even one a meeting, an odd one a landscape.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Picture">The seed of its thumbnail.</param>
public sealed record ArticleCard(Wording Title, Wording Source, ulong Picture);
