using System.Globalization;
using RepostAudit.Core.Chances;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
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

    /// <summary>An upload whose picture was read: lines of type 40 high, one below the other.</summary>
    public static Entry Read(string name, int minute, int content, string[] lines, PdqHash? hash = null, string unit = "u1", int confidence = 100) => new(
        Named(name),
        Content(content),
        new Claim(Monday.AddMinutes(minute), Unit(unit)),
        new Inspection.Evidence(PictureFormat.Png, 1080, 2400, new Fingerprint(hash ?? Hash(), 100, Text(lines, confidence))));

    public static PageText Text(string[] lines, int confidence = 100)
        => PageText.Of(720, 1600, lines.Select((line, i) => Line(line, 60, 60 * (i + 1), confidence: confidence)));

    /// <summary>A level line whose characters are as wide as they are high.</summary>
    public static TextLine Line(string text, int left, int middle, int height = 40, int confidence = 100)
        => new(text, confidence, new((short)left, (short)middle, (short)(left + (text.Length * height)), (short)middle, (short)height));

    public static Entry Blank(string name, int minute, int content, string unit = "u1") => new(
        Named(name),
        Content(content),
        new Claim(Monday.AddMinutes(minute), Unit(unit)),
        new Inspection.NoEvidence(Rejection.Blank, "nothing to see"));

    /// <summary>A fixed mixing of two numbers, so that a failing seed fails again.</summary>
    public static ulong Scramble(int seed, int value)
    {
        var state = (ulong)(uint)seed << 32 | (uint)value;
        return SplitMix64.Next(ref state);
    }
}
