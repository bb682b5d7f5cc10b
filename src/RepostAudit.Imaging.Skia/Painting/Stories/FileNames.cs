using System.Globalization;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Names files as phones, chat apps and people do; they say nothing about what the files are.</summary>
internal sealed class FileNames(CountyCalendar calendar, Chance chance)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>{week}/{unit}/{name}</c>; no two alike, not even where capitals do not count.</summary>
    public UploadName For(Draft draft)
    {
        var folder = $"{calendar.WeekOf(draft.At)}/{draft.Unit}";
        var stem = Stem(draft.At.AddMinutes(-chance.Between(1, 5)));
        for (var copy = 1; ; copy++)
        {
            var path = $"{folder}/{stem}{(copy == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({copy})"))}{Ending(draft.Recipe)}";
            if (_taken.Add(path))
            {
                return UploadName.Parse(path).OrThrow();
            }
        }
    }

    private string Stem(DateTimeOffset at)
    {
        var words = chance.Below(20);
        return words switch
        {
            < 6 => Dated($"Screenshot_{at:yyyyMMdd_HHmmss}"),
            < 10 => Dated($"截屏_{at:yyyyMMdd_HHmmss}"),
            < 13 => Dated($"IMG_{at:yyyyMMdd_HHmmss}"),
            < 16 => Dated($"聊天图片 {at:yyyy-MM-dd HH.mm.ss}"),
            16 => "转发截图",
            17 => "已转发 ✅",
            18 => "👍 朋友圈",
            _ => "image",
        };
    }

    private static string Dated(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Ending(Recipe recipe) => recipe switch
    {
        Recipe.Capture capture => capture.Encoding.Ending,
        Recipe.Edited edited => edited.Encoding.Ending,
        Recipe.Collage collage => collage.Encoding.Ending,
        Recipe.Waste { Kind: UploadKind.RejectedBlank } => ".png",
        Recipe.Waste { Kind: UploadKind.RejectedTiny } => ".bmp",
        _ => ".jpg",
    };
}
