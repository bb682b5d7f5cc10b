using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Texts;

/// <summary>Units by the names that people call them.</summary>
internal static class UnitNames
{
    /// <returns>The names, or a word for nobody.</returns>
    public static string Of(IEnumerable<DocumentTally> tallies, ReportTexts t)
        => string.Join(t[Phrase.ListSeparator], tallies.Select(tally => tally.Name ?? tally.Unit)) is { Length: > 0 } names ? names : t[Phrase.None];

    /// <param name="ids">Their ids.</param>
    /// <param name="week">Where they have their names.</param>
    /// <param name="t">The language.</param>
    /// <param name="most">Of how many the names are given; of the rest only how many they are.</param>
    public static string Of(IReadOnlyList<string> ids, DocumentWeek week, ReportTexts t, int most)
    {
        var known = week.Tallies.Where(tally => tally.Unit is not null).ToDictionary(tally => tally.Unit!, tally => tally.Name);
        var names = string.Join(t[Phrase.ListSeparator], ids.Take(most).Select(id => known.GetValueOrDefault(id) ?? id));
        return ids.Count > most ? t.Say(Phrase.AndMore, names, t.Number(ids.Count - most)) : names;
    }
}
