using System.Globalization;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Index;

/// <summary>An entry's key in 24 bytes; in the same order.</summary>
/// <param name="Ticks">When it was uploaded: steps of 100 ns in UTC since year 1.</param>
/// <param name="IdHigh">The first 64 bits of its id.</param>
/// <param name="IdLow">The last 64 bits of its id.</param>
internal readonly record struct PackedKey(long Ticks, ulong IdHigh, ulong IdLow) : IComparable<PackedKey>
{
    private const int Digits = 16;

    public static PackedKey Of(EntryKey entry)
    {
        var id = entry.Id.ToString().AsSpan();
        return new(entry.UploadedAt.UtcTicks, Half(id[..Digits]), Half(id[Digits..]));
    }

    public EntryKey ToEntryKey() => new(new DateTimeOffset(Ticks, TimeSpan.Zero), EntryId.Parse($"{IdHigh:x16}{IdLow:x16}").OrThrow());

    public int CompareTo(PackedKey other)
    {
        var byTime = Ticks.CompareTo(other.Ticks);
        var byHigh = byTime != 0 ? byTime : IdHigh.CompareTo(other.IdHigh);
        return byHigh != 0 ? byHigh : IdLow.CompareTo(other.IdLow);
    }

    private static ulong Half(ReadOnlySpan<char> digits) => ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
