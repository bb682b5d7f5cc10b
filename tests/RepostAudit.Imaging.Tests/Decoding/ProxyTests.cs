using FsCheck.Xunit;
using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Tests.Samples;

namespace RepostAudit.Imaging.Tests.Decoding;

public class ProxyTests
{
    private static ImageSharpProxies Proxies { get; } = new();

    public static TheoryData<string, int, int> Noises { get; } = new()
    {
        { "grey", 720, 1600 },
        { "black and white", 720, 1600 },
        { "grey", 720, DecodeLimits.Default.MaxSide },
        { "black and white", 720, DecodeLimits.Default.MaxSide },
        { "black and white", DecodeLimits.Default.MaxSide, 720 },
        { "black and white", 2, DecodeLimits.Default.MaxSide },
    };

    [Theory]
    [MemberData(nameof(Noises))]
    public void Even_noise_of_the_largest_size_keeps_to_both_bounds(string kind, int width, int height)
    {
        var file = Proxies.Encode(Noise(width, height, blackAndWhite: kind == "black and white"));

        Assert.InRange(file.Length, 1, Proxy.MaxBytes);
        Assert.InRange(Proxies.Decode(file)!.Samples.Length, 1, Proxy.MaxSamples);
    }

    [Theory]
    [InlineData(720, 1600, 360, 800)]
    [InlineData(1600, 720, 800, 360)]
    [InlineData(721, 1601, 360, 800)]
    [InlineData(720, 720, 360, 360)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 9, 1, 4)]
    [InlineData(3, 2, 1, 1)]
    public void A_proxy_is_half_as_wide_and_half_as_high(int width, int height, int expectedWidth, int expectedHeight)
    {
        var proxy = Proxies.Decode(Proxies.Encode(new Plane(width, height, new byte[width * height])))!;

        Assert.Equal((expectedWidth, expectedHeight), (proxy.Width, proxy.Height));
    }

    [Property]
    public void A_proxy_of_any_size_keeps_its_shape_within_the_bound(uint width, uint height)
    {
        var (w, h) = ((int)(width % 20_000) + 1, (int)(height % 20_000) + 1);

        var (proxyWidth, proxyHeight) = Proxy.SizeOf(w, h);

        Assert.InRange(proxyWidth, 1, Math.Max(1, w / 2));
        Assert.InRange(proxyHeight, 1, Math.Max(1, h / 2));
        Assert.InRange(proxyWidth * proxyHeight, 1, Proxy.MaxSamples);
        Assert.True(proxyWidth * proxyHeight >= 0.98 * Math.Min(Proxy.MaxSamples, Math.Max(1, w / 2) * (long)Math.Max(1, h / 2)) || Math.Min(proxyWidth, proxyHeight) < 50);
    }

    [Fact]
    public void A_proxy_shows_what_its_picture_shows()
    {
        using var image = DrawnPictures.Quarters(1080, 2400);
        var luma = Decode(Encoding.Png(image)).Luma;
        var expected = Proxy.Reduce(luma);

        var proxy = Proxies.Decode(Proxies.Encode(luma))!;

        Assert.Equal((expected.Width, expected.Height), (proxy.Width, proxy.Height));
        Assert.InRange(MeanDifference(expected, proxy), 0, 1);
    }

    [Fact]
    public void Text_is_close_to_what_it_was()
    {
        using var image = DrawnPictures.Chat(1080, 2400);
        var luma = Decode(Encoding.Png(image)).Luma;

        var proxy = Proxies.Decode(Proxies.Encode(luma))!;

        Assert.InRange(MeanDifference(Proxy.Reduce(luma), proxy), 0, 6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(255)]
    public void A_single_sample_comes_back(byte level)
    {
        var proxy = Proxies.Decode(Proxies.Encode(new Plane(1, 1, [level])))!;

        Assert.Equal((1, 1), (proxy.Width, proxy.Height));
        Assert.InRange(proxy.Samples[0], level - 2, level + 2);
    }

    [Fact]
    public void The_same_plane_gives_the_same_bytes_on_every_call_and_thread()
    {
        var first = Proxies.Encode(Noise(300, 700));
        var files = new byte[8][];

        Parallel.For(0, files.Length, i => files[i] = new ImageSharpProxies().Encode(Noise(300, 700)));

        Assert.All(files, file => Assert.Equal(first, file));
    }

    [Fact]
    public void What_is_no_proxy_is_none()
    {
        using var picture = DrawnPictures.Quarters(64, 96);
        var file = Proxies.Encode(Noise(64, 96));

        Assert.NotNull(Proxies.Decode(file));
        Assert.Null(Proxies.Decode(ReadOnlyMemory<byte>.Empty));
        Assert.Null(Proxies.Decode(new byte[] { 1, 2, 3 }));
        Assert.Null(Proxies.Decode(file.AsMemory(0, file.Length / 2)));
        Assert.Null(Proxies.Decode(Encoding.Png(picture)));
        Assert.Null(Proxies.Decode(Encoding.Jpeg(picture)));
        Assert.Null(Proxies.Decode((byte[])[.. file, .. new byte[Proxy.MaxBytes]]));
    }

    [Property]
    public void A_damaged_proxy_is_none_or_a_plane_within_the_bounds(int at, byte by)
    {
        var file = Proxies.Encode(Noise(64, 96));
        file[(int)((uint)at % (uint)file.Length)] ^= Math.Max((byte)1, by);

        Assert.InRange(Proxies.Decode(file)?.Samples.Length ?? 0, 0, Proxy.MaxSamples);
    }

    // SplitMix64 (Steele, Lea, Flood, 2014), its highest bits.
    private static Plane Noise(int width, int height, bool blackAndWhite = false)
    {
        var samples = new byte[width * height];
        for (var i = 0; i < samples.Length; i++)
        {
            var z = (ulong)(i + 1) * 0x9e3779b97f4a7c15;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            samples[i] = blackAndWhite ? (byte)(z >> 63 == 0 ? 0 : 255) : (byte)(z >> 56);
        }

        return new(width, height, samples);
    }

    private static double MeanDifference(Plane one, Plane other)
    {
        var sum = 0L;
        for (var i = 0; i < one.Samples.Length; i++)
        {
            sum += Math.Abs(one.Samples[i] - other.Samples[i]);
        }

        return (double)sum / one.Samples.Length;
    }

    private static Picture Decode(byte[] file) =>
        Assert.IsType<DecodeOutcome.Decoded>(new ImageSharpDecoder().Decode(file, DecodeLimits.Default)).Picture;
}
