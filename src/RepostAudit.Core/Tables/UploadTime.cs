using System.Globalization;
using System.Text.RegularExpressions;

namespace RepostAudit.Core.Tables;

/// <summary>Reads times of ISO 8601 with an offset, such as <c>2024-03-04T15:40:11+08:00</c>.</summary>
public static partial class UploadTime
{
    private const string Example = "2024-03-04T15:40:11+08:00";

    /// <returns>A time of the years 2000 to 2099; what lies outside is a slip of the pen, and would make a week of its own.</returns>
    public static Parsed<DateTimeOffset> Parse(string text)
    {
        if (Iso().Match(text) is not { Success: true } match)
        {
            return Parsed<DateTimeOffset>.Wrong($"'{Wording.Shown(text)}' is no time; write it like {Example}");
        }

        if (!match.Groups["offset"].Success)
        {
            return Parsed<DateTimeOffset>.Wrong($"'{Wording.Shown(text)}' has no offset from UTC, so nobody can tell when it was; write it like {Example}");
        }

        var seconds = match.Groups["seconds"] is { Success: true, Value: var given } ? given : "00";
        var fraction = match.Groups["fraction"] is { Success: true, Value: var digits } ? digits[..Math.Min(digits.Length, 7)] : "0";
        var offset = match.Groups["sign"] is { Success: true, Value: var sign }
            ? $"{sign}{match.Groups["hours"].Value}:{(match.Groups["minutes"] is { Success: true, Value: var minutes } ? minutes : "00")}"
            : "+00:00";
        return DateTimeOffset.TryParseExact(
            $"{match.Groups["day"].Value}T{match.Groups["time"].Value}:{seconds}.{fraction}{offset}",
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at) && at.UtcDateTime.Year is >= 2000 and <= 2099
            ? Parsed<DateTimeOffset>.Of(at)
            : Parsed<DateTimeOffset>.Wrong($"'{Wording.Shown(text)}' is no time of the years 2000 to 2099; write it like {Example}");
    }

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?<time>[0-9]{2}:[0-9]{2})(:(?<seconds>[0-9]{2})([.,](?<fraction>[0-9]{1,40}))?)?(?<offset>Z|(?<sign>[+-])(?<hours>[0-9]{2})(:?(?<minutes>[0-9]{2}))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}
