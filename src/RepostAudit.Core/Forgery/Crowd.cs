using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Forgery;

/// <summary>How many people stand behind some uploads.</summary>
internal static class Crowd
{
    /// <summary>Whether they are of so many submitters and units that one hand behind them is worth a notice.</summary>
    public static bool IsMany(IEnumerable<Entry> uploads)
    {
        Entry[] all = [.. uploads];
        return all.DistinctBy(entry => entry.Claim.Submitter).Count() >= ForgerMark.FewestSubmitters && all.DistinctBy(entry => entry.Claim.Unit).Count() >= ForgerMark.FewestUnits;
    }
}
