using System.Globalization;
using System.Text.RegularExpressions;

namespace RepostAudit.Core.Matching.Lines;

/// <summary>
/// Words that time changes on a screen that shows the same act: clocks, dates, "three minutes ago", percentages, network speeds. Known by
/// how they are written, not by where they stand.
/// </summary>
/// <remarks>Digits are ASCII: full-width ones are to be made so before, and others (Unicode has 70 sets) are no clock here.</remarks>
internal static partial class PassingWords
{
    private const int MinutesOfHour = 60;

    /// <summary>In minutes: what apps still call "just now".</summary>
    private const int JustNow = 3;

    /// <summary>The text without them.</summary>
    public static string Remove(string text) => Pattern().Replace(text, "");

    /// <summary>The times of day it names, in minutes: 15:28 and "3:28 in the afternoon" are one.</summary>
    public static IReadOnlyList<int> Moments(string text)
    {
        List<int> moments = [];
        foreach (Match match in Moment().Matches(text))
        {
            var (hour, minute) = (Number(match.Groups["h"]), Number(match.Groups["m"]));
            if (hour < 24 && minute < 60)
            {
                moments.Add((match.Groups["half"].Value is "下午" or "晚上" or "傍晚" && hour < 12 ? hour + 12 : hour) * 60 + minute);
            }
        }

        return moments;
    }

    /// <summary>How long ago something happened, as "3 minutes ago" says it: between these two, in minutes. Null where it does not say so, or only in days.</summary>
    public static Minutes? Ago(string text)
    {
        if (AgoPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        if (!match.Groups["n"].Success || !int.TryParse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var count))
        {
            return match.Groups["n"].Success ? null : new(0, JustNow);
        }

        return match.Groups["unit"].Value switch
        {
            "秒" => new(0, 1),
            "分钟" when count < MinutesOfHour => new(count, count + 1),
            "小时" when count < 24 => new(count * MinutesOfHour, (count + 1) * MinutesOfHour),
            _ => null,
        };
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\s*(?<![0-9.:：])(?<h>[0-9]{1,2})\s*[:：]\s*(?<m>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    [GeneratedRegex(@"(?<n>[0-9]+)\s*(?<unit>秒|分钟|小时)前|刚刚", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AgoPattern();

    [GeneratedRegex(
        """
        (凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|am|pm)?\s*[0-9]{1,2}\s*[:：·.]\s*[0-9]{2}\s*(am|pm)?
        |[0-9]+\s*(秒|分钟|小时|天|周|个月)前
        |刚刚|昨天|前天|今天
        |([0-9]{4}\s*[-年/.])?[0-9]{1,2}\s*[-月/]\s*[0-9]{1,2}\s*日?
        |(星期|周|礼拜)[一二三四五六日天]
        |凌晨|清晨|上午|中午|下午|傍晚|晚上
        |[0-9]+(\.[0-9]+)?\s*%
        |[0-9]+(\.[0-9]+)?\s*[km]?b?/s
        |\b[2345]g\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
