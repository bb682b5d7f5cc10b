using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// Under what an entry is kept, and its place in the order in which uploads count: by time, then by id. Stores may spread
/// entries by time without a second look-up, since whoever names an entry names its time.
/// </summary>
public readonly record struct EntryKey : IComparable<EntryKey>
{
    /// <param name="uploadedAt">When it was uploaded; only the moment counts, not its offset.</param>
    /// <param name="id">The entry's id.</param>
    public EntryKey(DateTimeOffset uploadedAt, EntryId id) => (UploadedAt, Id) = (uploadedAt.ToUniversalTime(), id);

    /// <summary>In UTC.</summary>
    public DateTimeOffset UploadedAt { get; }

    public EntryId Id { get; }

    public static bool operator <(EntryKey one, EntryKey other) => one.CompareTo(other) < 0;

    public static bool operator >(EntryKey one, EntryKey other) => one.CompareTo(other) > 0;

    public static bool operator <=(EntryKey one, EntryKey other) => one.CompareTo(other) <= 0;

    public static bool operator >=(EntryKey one, EntryKey other) => one.CompareTo(other) >= 0;

    public int CompareTo(EntryKey other)
    {
        var byTime = UploadedAt.CompareTo(other.UploadedAt);
        return byTime != 0 ? byTime : Id.CompareTo(other.Id);
    }
}
