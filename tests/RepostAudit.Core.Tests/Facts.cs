using System.Globalization;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests;

/// <summary>Short ways to say the facts that tests are about.</summary>
internal static class Facts
{
    public static readonly DateTimeOffset Monday = new(2024, 3, 4, 9, 0, 0, TimeSpan.FromHours(8));

    public static UnitId Unit(string id) => UnitId.Parse(id).OrThrow();

    public static UploadName Named(string name) => UploadName.Parse(name).OrThrow();

    public static ContentHash Content(int seed) => ContentHash.Of(BitConverter.GetBytes(seed));

    /// <summary>A hash with the given bits set, everything else clear.</summary>
    public static PdqHash Hash(params IEnumerable<int> bits)
    {
        var nibbles = new int[64];
        foreach (var bit in bits)
        {
            nibbles[63 - bit / 4] |= 1 << (bit % 4);
        }

        return PdqHash.Parse(string.Concat(nibbles.Select(nibble => nibble.ToString("x", CultureInfo.InvariantCulture)))).OrThrow();
    }

    public static Entry Upload(string name, int minute, PdqHash hash, int content, string unit = "u1", int quality = 100) => new(
        Named(name),
        Content(content),
        new Claim(Monday.AddMinutes(minute), Unit(unit)),
        new Inspection.Evidence(PictureFormat.Png, 1080, 2400, new Fingerprint(hash, quality)));

    public static Entry Blank(string name, int minute, int content, string unit = "u1") => new(
        Named(name),
        Content(content),
        new Claim(Monday.AddMinutes(minute), Unit(unit)),
        new Inspection.NoEvidence(Rejection.Blank, "nothing to see"));
}
