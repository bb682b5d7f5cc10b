using FsCheck;
using FsCheck.Fluent;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Contracts;

/// <summary>Facts to test stores with: every reason, format and channel, with and without claims, names of all kinds.</summary>
public static class Facts
{
    private static readonly string[] Words =
        ["u01", "县委办", "o'brien", "a\"b", "50%_off", "=cmd", "x;--", "<b>", "é", "e\u0301", "👩‍👩‍👧", "𠮷野", "\u202eevil", "\ufeffbom", "[1,2]", "a b", new string('长', 200)];

    public static Entry Sample { get; } = Entry("u01/a.png", "a");

    /// <summary>An entry whose inspection is, as the port demands, a function of its content.</summary>
    public static Entry Entry(string name, string content, Claim? claim = null)
        => new(UploadName.Parse(name).OrThrow(), Content(content), claim ?? new Claim(Noon), Evidence(content.Length));

    public static ContentHash Content(string content) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(content));

    public static DateTimeOffset Noon { get; } = new(2024, 3, 4, 12, 0, 0, TimeSpan.FromHours(8));

    public static Arbitrary<Entry> Entries()
        => (from folder in Word
            from file in Word
            from content in Gen.Choose(0, int.MaxValue)
            from claim in Claims
            from inspection in Inspections
            select new Entry(UploadName.Parse($"{folder}/{file}.png").OrThrow(), Content($"{content}/{inspection}"), claim, inspection)).ToArbitrary();

    private static Gen<string> Word => Gen.Elements(Words);

    private static Gen<Claim> Claims
        => from ticks in Gen.Choose(0, int.MaxValue)
           from quarters in Gen.Choose(-14 * 4, 14 * 4)
           from unit in Maybe(Word.Select(word => UnitId.Parse(word).OrThrow()))
           from submitter in Maybe(Word.Select(word => SubmitterId.Parse(word).OrThrow()))
           from article in Maybe(Word.Select(word => ArticleId.Parse(word).OrThrow()))
           from channel in Maybe(Gen.Elements(Enum.GetValues<Channel>()))
           select new Claim(Noon.AddTicks(ticks * 1001L).ToOffset(TimeSpan.FromMinutes(quarters * 15)), unit, submitter, article, channel);

    private static Gen<Inspection> Inspections
        => Gen.OneOf(
            from reason in Gen.Elements(Enum.GetValues<Rejection>())
            from detail in Gen.Elements("", "a line\nand another", "🈚 nothing", "'; DROP TABLE entry; --")
            select (Inspection)new Inspection.NoEvidence(reason, detail),
            from format in Gen.Elements(Enum.GetValues<PictureFormat>())
            from side in Gen.Choose(1, 16_384)
            from seed in Gen.Choose(0, int.MaxValue)
            select (Inspection)Evidence(seed, format, side));

    private static Inspection.Evidence Evidence(int seed, PictureFormat format = PictureFormat.Png, int side = 1080)
        => new(format, side, 2400, new Fingerprint(PdqHash.Parse(Content($"{seed}").ToString()).OrThrow(), seed % 101));

    private static Gen<T?> Maybe<T>(Gen<T> some)
        where T : struct
        => Gen.OneOf(Gen.Constant((T?)null), some.Select(value => (T?)value));
}
