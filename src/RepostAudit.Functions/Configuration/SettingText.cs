using System.Globalization;

namespace RepostAudit.Functions.Configuration;

/// <summary>From a setting's text to its value, or to the sentence that names the setting, its range and the fix.</summary>
internal static class SettingText
{
    public static Func<string, string?, Parsed<TimeZoneInfo>> Zone(string otherwise) => (name, text)
        => TimeZoneInfo.TryFindSystemTimeZoneById(text ?? otherwise, out var zone)
            ? Parsed<TimeZoneInfo>.Of(zone)
            : Parsed<TimeZoneInfo>.Wrong($"{name} '{text ?? otherwise}' is no time zone of this machine; write one like Asia/Shanghai (on Windows: China Standard Time)");

    public static Func<string, string?, Parsed<int>> Number(int otherwise, int least, int most, string unit) => (name, text)
        => text is null
            ? Parsed<int>.Of(otherwise)
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? Parsed<int>.Of(number)
                : Parsed<int>.Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} '{text}' is out of range; write a whole number of {unit} from {least} to {most}, or leave it out for {otherwise}"));

    /// <summary>More than 0 and at most so much, with or without decimals.</summary>
    public static Func<string, string?, Parsed<double>> Amount(double otherwise, double most, string unit) => (name, text)
        => text is null
            ? Parsed<double>.Of(otherwise)
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0 && amount <= most
                ? Parsed<double>.Of(amount)
                : Parsed<double>.Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} '{text}' is out of range; write a number of {unit} above 0 and up to {most}, or leave it out for {otherwise}"));

    /// <param name="choices">The words and what they mean; the first is taken where nothing is said.</param>
    public static Func<string, string?, Parsed<T>> OneOf<T>(params (string Word, T Value)[] choices)
        where T : notnull
        => (name, text) =>
        {
            foreach (var (word, value) in choices)
            {
                if (text is null || string.Equals(text, word, StringComparison.OrdinalIgnoreCase))
                {
                    return Parsed<T>.Of(value);
                }
            }

            return Parsed<T>.Wrong($"{name} '{text}' is unknown; write {string.Join(" or ", choices.Select(choice => choice.Word))}, or leave it out for {choices[0].Word}");
        };
}
