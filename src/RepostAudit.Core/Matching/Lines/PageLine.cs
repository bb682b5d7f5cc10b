using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Lines;

/// <summary>A line of writing, prepared for comparison.</summary>
/// <param name="Read">As it was read.</param>
/// <param name="Whole">Its letters and digits, lower case, full-width forms as ASCII.</param>
/// <param name="Lasting">The same without what time changes; empty where nothing else stands there.</param>
internal sealed record PageLine(TextLine Read, string Whole, string Lasting)
{
    // A page is compared with many others, keyed, weighed and searched for titles. What is prepared goes with the text it belongs to.
    private static readonly ConditionalWeakTable<PageText, PageLine[]> Prepared = [];

    /// <summary>Whether it says anything that can tell one act from another. Bare numbers count likes, batteries and pages.</summary>
    public bool Telling { get; } = IsTelling(Lasting);

    /// <summary>Whether part of it changes with time.</summary>
    public bool Passing => Whole.Length != Lasting.Length;

    /// <summary>How much it can tell, 0..1: certainty of the reading, and length, of which more than some characters add little.</summary>
    public double Weight { get; } = IsTelling(Lasting) ? Read.Confidence / 100.0 * (1 - Math.Exp(-Lasting.Length / 3.0)) : 0;

    /// <summary>The moments it names, such as 15:28, as minutes of a day; "half past three in the afternoon" and 15:30 are one.</summary>
    public IReadOnlyList<int> Moments { get; } = PassingWords.Moments(Plain(Read.Text));

    /// <summary>How long ago it says something happened; null where it does not say so.</summary>
    public Minutes? Ago { get; } = PassingWords.Ago(Plain(Read.Text));

    /// <summary>The lines of a picture, in its order, prepared once; none where it was not read.</summary>
    public static IReadOnlyList<PageLine> AllOf(PageText? text) => text is null ? [] : Prepared.GetValue(text, read => [.. read.Lines.Select(Of)]);

    public static PageLine Of(TextLine line)
    {
        var plain = Plain(line.Text);
        var (whole, lasting) = (LettersAndDigits(plain), LettersAndDigits(PassingWords.Remove(plain)));

        // Beside a clock or a battery, Latin letters are a status bar's icons.
        return new(line, whole, whole.Length == lasting.Length ? lasting : string.Concat(lasting.Where(c => c > 0x7f)));
    }

    private static bool IsTelling(string lasting) => lasting.Length > 0 && !lasting.All(char.IsAsciiDigit);

    // Full-width forms lie at a fixed distance from ASCII (Unicode block "Halfwidth and Fullwidth Forms").
    private static string Plain(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var c = from[i] is >= '\uff01' and <= '\uff5e' ? (char)(from[i] - 0xfee0) : from[i] == '\u3000' ? ' ' : from[i];
            to[i] = char.ToLowerInvariant(c);
        }
    });

    private static string LettersAndDigits(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
