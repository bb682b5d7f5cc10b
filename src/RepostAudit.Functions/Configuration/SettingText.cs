using System.Globalization;

namespace RepostAudit.Functions.Configuration;

/// <summary>From a setting's text to its value, or to the sentence that names the setting, its range and the fix.</summary>
internal static class SettingText
{
    public static Parsed<string> Folder(string name, string? text) => text?.Trim() switch
    {
        null or "" => Parsed<string>.Wrong($"{name} is missing; give the absolute path of the folder that is to hold the facts, such as /data/repost-audit"),
        var path when !Path.IsPathFullyQualified(path) => Parsed<string>.Wrong($"{name} '{path}' is relative; give an absolute path, since the worker's own folder changes with every deployment"),
        var path => Parsed<string>.Of(path),
    };

    public static Parsed<TimeZoneInfo> Zone(string name, string text)
        => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? Parsed<TimeZoneInfo>.Of(zone)
            : Parsed<TimeZoneInfo>.Wrong($"{name} '{text}' is no time zone of this machine; write one like Asia/Shanghai (on Windows: China Standard Time)");

    public static Parsed<int> Number(string name, string? text, int otherwise, int least, int most, string unit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Parsed<int>.Of(otherwise);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? Parsed<int>.Of(number)
            : Parsed<int>.Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} '{text}' is out of range; write a whole number of {unit} from {least} to {most}, or leave it out for {otherwise}"));
    }
}
