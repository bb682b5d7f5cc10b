using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.Forgery;

/// <summary>Looks over all uploads that count for what a forger's program would leave on many of them.</summary>
internal static class ForgerMarks
{
    /// <param name="entries">The uploads that were judged, in any order.</param>
    /// <param name="verdicts">One for each. A repeat shows what its original shows, so only those that count are looked at.</param>
    /// <param name="calendar">The county's days.</param>
    /// <returns>The least likely first; no upload stands in two marks of one kind.</returns>
    public static IReadOnlyList<ForgerMark> Of(IEnumerable<Entry> entries, IReadOnlyDictionary<EntryId, Verdict> verdicts, CountyCalendar calendar)
    {
        Entry[] counted = [.. entries.Where(entry => verdicts[entry.Id] is Verdict.Counted && entry.Claim is { Unit: not null, Submitter: not null })];
        HashSet<(ForgerMarkKind, EntryId)> taken = [];
        List<ForgerMark> marks = [];
        foreach (var mark in SharedLikes.Find(counted).Concat(SharedClocks.Find(counted, calendar)).OrderBy(mark => mark.Expected).ThenBy(mark => mark.Kind).ThenBy(mark => mark.Shown, StringComparer.Ordinal))
        {
            if (!mark.Uploads.Any(upload => taken.Contains((mark.Kind, upload))))
            {
                taken.UnionWith(mark.Uploads.Select(upload => (mark.Kind, upload)));
                marks.Add(mark);
            }
        }

        return marks;
    }
}
