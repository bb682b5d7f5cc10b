using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>
/// The machine's typefaces, chosen alike on every run: well-known families first, then the first file by name.
/// Folders are searched by hand where Skia comes without a font configuration, as its Linux build does.
/// </summary>
internal static class Typefaces
{
    private const char HanProbe = '报';
    private const char LatinProbe = 'g';

    /// <summary>Simplified Chinese sans faces that systems bring along, most usual first.</summary>
    private static readonly string[] HanFamilies =
        ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei", "SimSun"];

    private static readonly string[] LatinFamilies =
        ["Noto Sans", "DejaVu Sans", "Liberation Sans", "Segoe UI", "Arial", "Helvetica", "Helvetica Neue"];

    private static readonly Lazy<SKTypeface?> HanFound = new(() => Find(HanFamilies, HanProbe));
    private static readonly Lazy<SKTypeface?> LatinFound = new(() => Find(LatinFamilies, LatinProbe) ?? HanFound.Value);

    public static SKTypeface? Han => HanFound.Value;

    public static SKTypeface? Latin => LatinFound.Value;

    private static SKTypeface? Find(string[] families, char probe)
        => Installed(families, probe)
            ?? InFolders(families, probe)
            ?? SKFontManager.Default.MatchCharacter(probe);

    private static SKTypeface? Installed(string[] families, char probe)
    {
        var installed = SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.Ordinal);
        return families.Where(installed.Contains)
            .Select(family => SKFontManager.Default.MatchFamily(family))
            .FirstOrDefault(face => face is not null && Writes(face, probe));
    }

    /// <summary>The face of the most usual family; of a family, a regular cut before others.</summary>
    private static SKTypeface? InFolders(string[] families, char probe)
    {
        SKTypeface? best = null;
        var bestRank = (Family: int.MaxValue, Cut: int.MaxValue);
        foreach (var face in FontFiles.All().SelectMany(FontFiles.Faces))
        {
            var family = Array.IndexOf(families, face.FamilyName);
            var rank = (Family: family < 0 ? families.Length : family, Cut: Math.Abs(face.FontWeight - (int)SKFontStyleWeight.Normal) + (face.IsItalic ? 1000 : 0));
            if (rank.CompareTo(bestRank) < 0 && Writes(face, probe))
            {
                best?.Dispose();
                (best, bestRank) = (face, rank);
            }
            else
            {
                face.Dispose();
            }

            if (bestRank == (0, 0))
            {
                break;
            }
        }

        return best;
    }

    private static bool Writes(SKTypeface face, char probe)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(probe);
    }
}
