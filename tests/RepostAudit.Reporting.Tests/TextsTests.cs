using System.Text.RegularExpressions;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class TextsTests
{
    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_a_text_for_everything(ReportLanguage language)
    {
        var texts = ReportTexts.In(language);
        Assert.Equal(language.Tag(), texts.Tag);
        Complete(texts.Phrases, Phrase.SentenceGap);
        Complete(texts.Rejections);
        Complete(texts.Incidents);
        Complete(texts.Kinds);
        Complete(texts.Channels);
        Complete(texts.Unranked);
        Complete(texts.Flags);
        Complete(texts.Marks);
    }

    [Fact]
    public void Both_languages_put_the_same_values_into_each_phrase()
        => Assert.All(Enum.GetValues<Phrase>(), phrase => Assert.Equal(Placeholders(ReportLanguage.En, phrase), Placeholders(ReportLanguage.ZhCn, phrase)));

    /// <param name="table">The texts of one kind.</param>
    /// <param name="mayBeEmpty">What a language may well write as nothing: Chinese leaves no space between sentences.</param>
    private static void Complete<T>(IReadOnlyDictionary<T, string> table, params T[] mayBeEmpty)
        where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>().Order(), table.Keys.Order());
        Assert.All(table, text => Assert.True(text.Value != "" || mayBeEmpty.Contains(text.Key), $"{text.Key} is empty"));
    }

    private static string[] Placeholders(ReportLanguage language, Phrase phrase)
        => [.. Regex.Matches(ReportTexts.In(language)[phrase], @"\{\d\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}
