using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Verdicts;

/// <summary>
/// Where the policy says so, an upload that claims what an earlier one already counts for repeats it: the same unit, submitter, article and channel, all four
/// of them said. What the pictures or an analyst decided goes first, so only uploads that would count are looked at.
/// </summary>
internal static class ClaimFold
{
    /// <param name="entries">The uploads that are judged. Of others it is not known whether they count, so none of them is held against one of these.</param>
    /// <param name="verdicts">What the pictures and the rulings say of each.</param>
    /// <param name="policy">What a repeated claim means.</param>
    /// <param name="ruled">What analysts decided.</param>
    /// <returns>One verdict for each entry.</returns>
    public static IReadOnlyDictionary<EntryId, Verdict> Apply(
        IReadOnlyCollection<Entry> entries, IReadOnlyDictionary<EntryId, Verdict> verdicts, RepeatedClaims policy, RulingsInForce ruled)
    {
        if (policy is RepeatedClaims.Off)
        {
            return verdicts;
        }

        Dictionary<EntryId, Verdict> judged = new(verdicts);
        foreach (var claim in entries.Where(entry => IsWhole(entry.Claim)).GroupBy(entry => entry.Claim with { UploadedAt = default }))
        {
            List<EntryKey> counted = [];
            foreach (var entry in claim.OrderBy(entry => entry.Key).Where(entry => verdicts[entry.Id] is Verdict.Counted))
            {
                var repeats = Earliest(entry, counted, ruled) is { } earlier ? Resemblance.ByClaim(earlier.Id) : null;
                if (repeats is not null && policy is RepeatedClaims.Duplicate)
                {
                    judged[entry.Id] = new Verdict.Duplicate(MatchKind.RepeatedClaim, repeats);
                    continue;
                }

                // A resemblance shows a person more than a claim does.
                counted.Add(entry.Key);
                judged[entry.Id] = new Verdict.Counted(((Verdict.Counted)verdicts[entry.Id]).Review ?? repeats);
            }
        }

        return judged;
    }

    private static bool IsWhole(Claim claim) => claim is { Unit: not null, Submitter: not null, Article: not null, Channel: not null };

    private static EntryKey? Earliest(Entry entry, List<EntryKey> counted, RulingsInForce ruled)
        => ruled.On(entry.Key) is { Decision: RulingDecision.Counts }
            ? null
            : counted.Where(earlier => ruled.On(entry.Key, earlier) is not { Decision: RulingDecision.DifferentActs }).Select(earlier => (EntryKey?)earlier).FirstOrDefault();
}
