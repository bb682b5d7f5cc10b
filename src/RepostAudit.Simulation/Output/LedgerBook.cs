using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Simulation.Weeks;

namespace RepostAudit.Simulation.Output;

/// <summary>Puts all uploads in order of time and says what each duplicate repeats.</summary>
internal static class LedgerBook
{
    // A copy resembles every earlier one of its capture: one time in four another than the first is named.
    private const double AnotherCopy = 0.25;

    // What is mistaken mostly shows the same article; else anything of the last days.
    private const double SameArticle = 0.7;
    private const int Recent = 5000;

    public static List<SimulatedUpload> Write(Stage stage)
    {
        var dice = stage.Dice.Fork("ledger");
        var monday = new DateTimeOffset(stage.Settings.FirstWeek.FirstDay.ToDateTime(TimeOnly.MinValue), Span.Offset);
        var drafts = stage.Leaves.SelectMany(leaf => leaf.Weeks).SelectMany(week => week).OrderBy(draft => draft.At).ToList();
        Dictionary<Draft, List<int>> copies = [];
        Dictionary<int, List<int>> articles = [];
        List<int> known = [];
        List<SimulatedUpload> written = new(drafts.Count);
        foreach (var draft in drafts)
        {
            var number = written.Count + 1;
            var family = Of(copies, draft.Original);
            var same = Of(articles, draft.Article);
            var repeats = draft.Seen switch
            {
                Seen.Duplicate when family.Count > 0 => family[family.Count > 1 && dice.Flip(AnotherCopy) ? dice.Below(family.Count) : 0],
                Seen.Mistaken when same.Count > 0 && dice.Flip(SameArticle) => dice.Pick(same),
                Seen.Mistaken when known.Count > 0 => known[^(1 + dice.Below(Math.Min(Recent, known.Count)))],
                _ => (int?)null,
            };

            // Nothing earlier, nothing to repeat: then it counts.
            draft.Seen = draft.Seen is Seen.Duplicate or Seen.Mistaken && repeats is null ? Seen.Counted : draft.Seen;
            written.Add(new(
                number,
                stage.IsoWeek(Span.WeekOf(draft.At)),
                draft.Leaf.Id,
                draft.Person.Id,
                stage.Articles[draft.Article],
                draft.Channel,
                monday.AddSeconds(draft.At),
                draft.Seen switch { Seen.Rejected => Outcome.Rejected, Seen.Duplicate or Seen.Mistaken => Outcome.Duplicate, _ => Outcome.Counted },
                repeats,
                repeats is null ? null : draft.Kind));
            if (draft.Seen is not Seen.Rejected)
            {
                family.Add(number);
                same.Add(number);
                known.Add(number);
            }
        }

        return written;
    }

    private static List<int> Of<T>(Dictionary<T, List<int>> groups, T key)
        where T : notnull
    {
        if (!groups.TryGetValue(key, out var found))
        {
            groups.Add(key, found = []);
        }

        return found;
    }
}
