using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging;

namespace RepostAudit.Embedded.Tests.Sqlite;

/// <summary>Pairs are judged with pictures that lie in SQLite as the codec wrote them.</summary>
public sealed class PairJudgeTests : IDisposable
{
    private const int Width = 480, Height = 800, Type = 40;

    private static readonly string[] Words = ["林晓月", "春耕备耕工作推进会", "砚溪发布官方账号", "大家辛苦了"];

    private readonly OpenStores _stores = new();
    private readonly ImageSharpProxies _codec = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task What_pictures_show_is_in_the_evidence_and_either_end_finds_the_same()
    {
        IProxyStore proxies = _stores.Open();
        var (a, b) = (await KeepAsync(proxies, 0, Words), await KeepAsync(proxies, 1, Words));
        PairJudge judge = new(proxies, _codec);

        var edge = Assert.Single(await judge.JudgeAsync(a, [a, b], Cancellation));

        Assert.True(edge.Evidence.Page!.Measures is { Trusted: 1, SameCells: > 50, OtherCells: 0 }, $"{edge.Evidence.Page.Measures}");
        Assert.Equal([edge], await judge.JudgeAsync(b, [a], Cancellation));
        Assert.Equal([edge], await new PairJudge(_stores.Open(), _codec).JudgeAsync(b, [a], Cancellation));
    }

    [Fact]
    public async Task What_was_read_once_is_not_read_again()
    {
        Counted proxies = new(_stores.Open());
        Entry[] uploads = [await KeepAsync(proxies, 0, Words), await KeepAsync(proxies, 1, Words), await KeepAsync(proxies, 2, Words)];
        PairJudge judge = new(proxies, _codec);

        await judge.JudgeAsync(uploads[2], uploads, Cancellation);
        await judge.JudgeAsync(uploads[1], uploads, Cancellation);

        Assert.Equal(3, proxies.Asked);
    }

    [Fact]
    public async Task What_is_at_hand_is_not_read_and_the_result_is_the_same()
    {
        Counted proxies = new(_stores.Open());
        var (a, b) = (await KeepAsync(proxies, 0, Words), await KeepAsync(proxies, 1, Words));

        var edges = await new PairJudge(proxies, _codec).JudgeAsync(a, _codec.Encode(Painted(Words)), [b], Cancellation);

        Assert.Equal(1, proxies.Asked);
        Assert.Equal(await new PairJudge(proxies, _codec).JudgeAsync(a, [b], Cancellation), edges);
    }

    [Fact]
    public async Task Pictures_of_pages_with_no_words_in_common_are_not_fetched()
    {
        Counted proxies = new(_stores.Open());
        var (a, b) = (await KeepAsync(proxies, 0, Words), await KeepAsync(proxies, 1, ["赵建国", "油菜花节开幕", "游客如织", "明天放假通知"]));

        Assert.Empty(await new PairJudge(proxies, _codec).JudgeAsync(a, [b], Cancellation));
        Assert.Equal(0, proxies.Asked);
    }

    [Fact]
    public async Task Where_a_picture_is_missing_or_is_none_the_words_are_compared_alone()
    {
        IProxyStore proxies = _stores.Open();
        var (a, lost, damaged) = (await KeepAsync(proxies, 0, Words), Upload(1, Words), Upload(2, Words));
        await proxies.KeepAsync(damaged.Content, new byte[] { 0xff, 0xd8, 1 }, Cancellation);

        var edges = await new PairJudge(proxies, _codec).JudgeAsync(a, [lost, damaged], Cancellation);

        Assert.Equal(2, edges.Count);
        Assert.All(edges, edge => Assert.True(edge.Evidence.Page!.Measures is { SameCells: 0, Trusted: 0, Earlier.Shared: > 2 }));
    }

    [Fact]
    public async Task Of_many_pictures_all_are_compared()
    {
        IProxyStore proxies = _stores.Open();
        List<Entry> uploads = [];
        for (var i = 0; i < 70; i++)
        {
            uploads.Add(await KeepAsync(proxies, i, Words));
        }

        var edges = await new PairJudge(proxies, _codec).JudgeAsync(uploads[0], uploads, Cancellation);

        Assert.Equal(69, edges.Count(edge => edge.Evidence.Page!.Measures.Trusted == 1));
    }

    private async Task<Entry> KeepAsync(IProxyStore proxies, int number, string[] words)
    {
        var upload = Upload(number, words);
        await proxies.KeepAsync(upload.Content, _codec.Encode(Painted(words)), Cancellation);
        return upload;
    }

    private static Entry Upload(int number, string[] words)
    {
        var lines = words.Select((word, i) => new TextLine(word, 98, new(Type, (short)Middle(i), (short)(Type + word.Length * Type), (short)Middle(i), Type)));
        PdqHash far = PdqHash.Parse(Contracts.Facts.Content($"{number}").ToString()).OrThrow();
        return new(
            UploadName.Parse($"u1/{number}.png").OrThrow(),
            Contracts.Facts.Content($"picture {number}"),
            new Claim(Contracts.Facts.Noon.AddMinutes(number)),
            new Inspection.Evidence(PictureFormat.Png, Width, Height, new Fingerprint(far, 100, PageText.Of(Width, Height, lines))));
    }

    // Each character is a pattern of 3 × 3 fields, the same wherever it stands.
    private static Plane Painted(string[] words)
    {
        var samples = new byte[Width * Height];
        samples.AsSpan().Fill(240);
        foreach (var (i, word) in words.Index())
        {
            for (var at = 0; at < word.Length * Type * Type; at++)
            {
                var (x, y) = (at % (word.Length * Type), at / (word.Length * Type));
                var field = (y * 3 / Type * 3) + (x % Type * 3 / Type);
                samples[((Middle(i) - (Type / 2) + y) * Width) + Type + x] = (byte)((word[x / Type] * 7919 >> field) % 2 == 0 ? 60 : 200);
            }
        }

        return new(Width, Height, samples);
    }

    private static int Middle(int line) => 100 + 160 * line;

    private sealed class Counted(IProxyStore inner) : IProxyStore
    {
        public int Asked { get; private set; }

        public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> proxy, CancellationToken cancellation) => inner.KeepAsync(content, proxy, cancellation);

        public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        {
            Asked++;
            return inner.FindAsync(content, cancellation);
        }
    }
}
