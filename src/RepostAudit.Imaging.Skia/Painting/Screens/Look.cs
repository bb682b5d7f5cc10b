using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>The dress of one invented chat app, by day or by night.</summary>
/// <param name="App">What the app calls itself.</param>
/// <param name="Ground">Behind everything.</param>
/// <param name="Surface">Behind posts, cards and bars.</param>
/// <param name="Tile">Behind an article card inside a post.</param>
/// <param name="Ink">For text.</param>
/// <param name="Faint">For times and sources.</param>
/// <param name="Accent">For nicknames, likes and buttons.</param>
/// <param name="Own">Behind one's own messages.</param>
/// <param name="RoundFaces">Avatars are circles; rounded squares otherwise.</param>
/// <param name="Card">How an article card is laid out.</param>
public sealed record Look(
    Wording App,
    SKColor Ground,
    SKColor Surface,
    SKColor Tile,
    SKColor Ink,
    SKColor Faint,
    SKColor Accent,
    SKColor Own,
    bool RoundFaces,
    CardLayout Card);

public enum CardLayout
{
    PictureLeft,
    PictureRight,
    PictureAbove,
}

/// <summary>The invented apps; each by day, then by night.</summary>
public static class Looks
{
    private static readonly Wording Reed = new("青苇", "Reed");
    private static readonly Wording Lark = new("云雀", "Lark-in-Cloud");
    private static readonly Wording Ember = new("炉边", "Fireside");

    public static IReadOnlyList<Look> Day { get; } =
    [
        new(Reed, new(0xFFEFF3F1), new(0xFFFFFFFF), new(0xFFF1F4F2), new(0xFF1B2420), new(0xFF8B9690), new(0xFF1F7A63), new(0xFFBFE8D4), RoundFaces: false, CardLayout.PictureLeft),
        new(Lark, new(0xFFF3F5FA), new(0xFFFFFFFF), new(0xFFEDF1F9), new(0xFF1E2330), new(0xFF8D95A8), new(0xFF3A62C8), new(0xFFCFDDFB), RoundFaces: true, CardLayout.PictureRight),
        new(Ember, new(0xFFF8F3EC), new(0xFFFFFCF7), new(0xFFF4EBDF), new(0xFF2E241B), new(0xFFA0907F), new(0xFFB4572B), new(0xFFF6D9BE), RoundFaces: true, CardLayout.PictureAbove),
    ];

    public static IReadOnlyList<Look> Night { get; } =
    [
        Dark(Day[0], new(0xFF101513), new(0xFF181F1C), new(0xFF222B27), new(0xFF58B595), new(0xFF1F5A49)),
        Dark(Day[1], new(0xFF0F1218), new(0xFF171B24), new(0xFF222836), new(0xFF7C9CF0), new(0xFF2A437F)),
        Dark(Day[2], new(0xFF15110E), new(0xFF1E1915), new(0xFF2B241E), new(0xFFE0905F), new(0xFF6B4028)),
    ];

    private static Look Dark(Look day, SKColor ground, SKColor surface, SKColor tile, SKColor accent, SKColor own)
        => day with { Ground = ground, Surface = surface, Tile = tile, Ink = new(0xFFD9DCDA), Faint = new(0xFF757C79), Accent = accent, Own = own };
}
