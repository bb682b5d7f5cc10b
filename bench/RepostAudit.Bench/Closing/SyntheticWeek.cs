using System.Globalization;
using System.Security.Cryptography;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.Uploads;
using RepostAudit.Faults.Painting;

namespace RepostAudit.Bench.Closing;

/// <summary>
/// The facts of one week without its pictures: 100 units, every fifth upload a duplicate (the same bytes or nearly the same hash), every
/// fiftieth rejected. Hashes are random bits.
/// </summary>
internal sealed class SyntheticWeek(int seed)
{
    public const int Units = 100;

    public static IsoWeek Week { get; } = new(2024, 10);

    private static readonly DateTimeOffset Monday = new(2024, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private readonly Random _chance = new(seed);
    private readonly byte[] _thumbnail = new SmallScreen(1, 1).ToJpeg();

    public async Task FillAsync(CountyStores stores, int count, CancellationToken cancellation)
    {
        List<Entry> sources = [];
        for (var number = 0; number < count; number++)
        {
            var source = number % 5 == 4 ? sources[_chance.Next(sources.Count)] : null;
            var entry = Next(number, count, source);
            await stores.Ledger.AppendAsync(entry, cancellation);
            await stores.Index.FileAsync(Matcher.File(entry), Matcher.Keys(entry), cancellation);
            await stores.Ledger.SettleAsync(entry.Key, source is null ? [] : Matcher.Judge(entry, [source]), cancellation);
            if (source is not null)
            {
                await stores.Thumbnails.KeepAsync(source.Content, _thumbnail, cancellation);
                await stores.Thumbnails.KeepAsync(entry.Content, _thumbnail, cancellation);
            }
            else if (entry.Print is not null)
            {
                sources.Add(entry);
            }
        }
    }

    private Entry Next(int number, int count, Entry? source)
    {
        Inspection inspection = source?.Inspection switch
        {
            Inspection.Evidence seen => _chance.Next(2) == 0 ? seen : seen with { Print = seen.Print with { Pdq = seen.Print.Pdq with { Bits0 = seen.Print.Pdq.Bits0 ^ 1UL } } },
            _ => number % 50 == 0 && number > 0 ? new Inspection.NoEvidence(Rejection.Blank, "0.1 % of the picture shows anything; at least 0.8 % is needed") : Seen(),
        };
        var content = source is not null && inspection == source.Inspection ? source.Content : ContentHash.Of(RandomNumberGenerator.GetBytes(32));
        return new(
            UploadName.Parse(string.Create(CultureInfo.InvariantCulture, $"{Week}/u{number % Units:00}/IMG_2024030{number % 7}_{number:000000}.jpg")).OrThrow(),
            content,
            new Claim(
                Monday.AddMilliseconds(number * (7 * 86_400_000L) / count),
                UnitId.Parse($"u{number % Units:00}").OrThrow(),
                SubmitterId.Parse($"s{number % 9973}").OrThrow(),
                ArticleId.Parse($"a{number % 20}").OrThrow(),
                Channel.Moments),
            inspection);
    }

    private Inspection.Evidence Seen() => new(PictureFormat.Jpeg, 1080, 2400, new Fingerprint(new PdqHash(Bits(), Bits(), Bits(), Bits()), 90));

    private ulong Bits() => (ulong)_chance.NextInt64() << 1 ^ (ulong)_chance.NextInt64();
}
