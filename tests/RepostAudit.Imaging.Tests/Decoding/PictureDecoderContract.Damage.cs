using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Tests.Samples;

namespace RepostAudit.Imaging.Tests.Decoding;

public abstract partial class PictureDecoderContract
{
    /// <summary>Mutated files of each kind, from a fixed seed.</summary>
    private const int Mutations = 60;

    [Theory]
    [InlineData("png")]
    [InlineData("png palette")]
    [InlineData("png interlaced")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    [InlineData("webp lossless")]
    [InlineData("gif")]
    [InlineData("bmp")]
    [InlineData("bmp palette")]
    public void Damaged_files_give_an_outcome_and_never_an_exception(string kind)
    {
        using var image = DrawnPictures.Chat(60, 90);
        var whole = Encoding.Of(kind, image);
        var chance = new Random(12);
        var limits = new DecodeLimits { MaxPixels = 1_000_000 };
        for (var round = 0; round < Mutations; round++)
        {
            var file = Mutate(whole, chance);
            var before = GC.GetAllocatedBytesForCurrentThread();

            var first = Decoder.Decode(file, limits);

            // Planes of at most a million samples and what a decoder needs to make them; a bomb would take gigabytes.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000);
            Assert.Equal(first.GetType(), Decoder.Decode(file, limits).GetType());
        }
    }

    [Fact]
    public void Noise_behind_a_signature_is_refused()
    {
        var chance = new Random(7);
        byte[][] signatures = [[0xFF, 0xD8, 0xFF], [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], [.. "RIFF\x20\0\0\0WEBP"u8], [.. "GIF89a"u8], [.. "BM"u8]];
        for (var round = 0; round < Mutations; round++)
        {
            var noise = new byte[chance.Next(300)];
            chance.NextBytes(noise);

            Refused([.. signatures[round % signatures.Length], .. noise]);
        }
    }

    private static byte[] Mutate(byte[] whole, Random chance)
    {
        var file = (byte[])whole.Clone();
        for (var flips = chance.Next(1, 6); flips > 0; flips--)
        {
            // Half of the damage goes into the headers, where it does most harm.
            var at = chance.Next(chance.Next(2) == 0 ? Math.Min(64, file.Length) : file.Length);
            file[at] = (byte)chance.Next(256);
        }

        return chance.Next(4) == 0 ? file[..chance.Next(file.Length)] : file;
    }
}
