using System.Globalization;
using RepostAudit.Imaging.Skia.Painting.Editing;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;
using SkiaSharp;
using Encoding = RepostAudit.Imaging.Skia.Painting.Editing.Encoding;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Makes the bytes of a file from its recipe; safe for concurrent use.</summary>
internal sealed class Darkroom(Lettering lettering)
{
    public byte[] Develop(Recipe recipe) => recipe switch
    {
        Recipe.Capture capture => Captured(capture),
        Recipe.Edited edited => Edited(edited),
        Recipe.Collage collage => Collage(collage),
        Recipe.Waste waste => Wasted(waste),
        _ => throw new NotSupportedException($"no way to develop {recipe.GetType().Name}"),
    };

    private byte[] Captured(Recipe.Capture capture)
    {
        using var painted = ScreenPainter.Paint(capture.Screen, lettering);
        return capture.Encoding.Encode(painted.Bitmap);
    }

    private byte[] Edited(Recipe.Edited edited)
    {
        var chance = new Chance(edited.Seed);
        using var painted = ScreenPainter.Paint(edited.Screen, lettering);
        using var result = Edit(painted, edited, chance);
        return edited.Encoding.Encode(result);
    }

    private SKBitmap Edit(PaintedScreen painted, Recipe.Edited edited, Chance chance)
    {
        var picture = painted.Bitmap;
        return edited.Edit switch
        {
            UploadKind.DuplicateResized => Edits.Resize(picture, chance.Between(0.6f, 0.85f)),
            UploadKind.DuplicateBordered => Edits.Border(picture, chance.Between(8, 24) * picture.Width / 540, chance.Happens(50) ? SKColors.White : SKColor.FromHsl(chance.Between(0f, 360f), 40, 70)),
            UploadKind.DuplicateToned => Edits.Tone(picture, chance.Between(0.75f, 1.15f), chance.Between(-0.06f, 0.06f), chance.Between(-0.08f, 0.08f)),
            UploadKind.DuplicateCropped => Edits.Crop(picture, chance.Between(0f, 0.03f), chance.Between(0.04f, 0.1f), chance.Between(0f, 0.03f), chance.Between(0.05f, 0.2f)),
            UploadKind.DuplicateAnnotated => chance.Happens(50) ? Edits.Arrow(picture, painted.Name, chance) : Edits.Scribble(picture, chance),
            UploadKind.DuplicateMasked => Edits.Mosaic(picture, painted.Name, Math.Max(6, picture.Width / 45)),
            UploadKind.DuplicateClockPainted => Edits.CoverClock(picture, painted.Clock, edited.Screen.Clock.AddMinutes(chance.Between(61, 600)).ToString("HH:mm", CultureInfo.InvariantCulture), lettering),
            UploadKind.DuplicateViewer => Edits.Viewer(picture),
            UploadKind.DuplicatePhotographed => Edits.Photograph(picture, chance),
            _ => throw new NotSupportedException($"{edited.Edit} is no edit of one capture"),
        };
    }

    private byte[] Collage(Recipe.Collage collage)
    {
        using var left = ScreenPainter.Paint(collage.Left, lettering);
        using var right = ScreenPainter.Paint(collage.Right, lettering);
        using var both = Edits.Collage(left.Bitmap, right.Bitmap);
        return collage.Encoding.Encode(both);
    }

    private byte[] Wasted(Recipe.Waste waste)
    {
        var chance = new Chance(waste.Seed);
        var phone = waste.Screen.Phone;
        switch (waste.Kind)
        {
            case UploadKind.RejectedBlank:
                using (var blank = Wastes.Blank(phone, chance))
                {
                    return new Encoding.Png().Encode(blank);
                }

            case UploadKind.RejectedPhotograph:
                using (var photograph = Wastes.Photograph(phone, chance))
                {
                    return new Encoding.Jpeg(72).Encode(photograph);
                }

            case UploadKind.RejectedTiny:
                using (var painted = ScreenPainter.Paint(waste.Screen, lettering))
                using (var tiny = Edits.Resize(painted.Bitmap, 28f / phone.Width))
                {
                    return new Encoding.Bmp().Encode(tiny);
                }

            case UploadKind.RejectedTruncated:
                var whole = Captured(new(waste.Screen, new Encoding.Jpeg(80)));
                return whole[..(whole.Length * chance.Between(35, 70) / 100)];

            case UploadKind.RejectedEmpty:
                return [];

            default:
                return System.Text.Encoding.UTF8.GetBytes("手机上转发了，忘记截图。 (Reposted on the phone, forgot the screenshot.)\n");
        }
    }
}
