using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Letters;

/// <summary>The font files of Linux, macOS and Windows, in the ordinal order of their paths.</summary>
internal static class FontFiles
{
    /// <summary>No collection in use holds more faces.</summary>
    private const int MaxFaces = 64;

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc", ".otc"];

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };

    public static IEnumerable<string> All()
        => Folders()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", Everywhere))
            .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    /// <summary>The faces of a file: one, or those of a collection; none where the file is damaged.</summary>
    public static IEnumerable<SKTypeface> Faces(string path)
    {
        for (var index = 0; index < MaxFaces; index++)
        {
            var face = SKTypeface.FromFile(path, index);
            if (face is null || face.GlyphCount == 0)
            {
                face?.Dispose();
                yield break;
            }

            yield return face;
        }
    }

    private static string[] Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            Path.Combine(home, ".local/share/fonts"),
            Path.Combine(home, ".fonts"),
            "/System/Library/Fonts",
            "/Library/Fonts",
            Path.Combine(home, "Library/Fonts"),
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        ];
    }
}
