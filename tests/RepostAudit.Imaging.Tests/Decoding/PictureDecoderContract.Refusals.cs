using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Tests.Samples;

namespace RepostAudit.Imaging.Tests.Decoding;

public abstract partial class PictureDecoderContract
{
    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal(Rejection.EmptyFile, Refused([]));

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read() =>
        Assert.Equal(Rejection.FileTooLarge, Refused(new byte[101], new() { MaxBytes = 100 }));

    [Fact]
    public void Text_is_no_picture() => Assert.Equal(Rejection.UnknownFormat, Refused([.. "this is not a picture at all"u8]));

    [Fact]
    public void Formats_that_are_not_accepted_are_named()
    {
        Assert.Equal(Rejection.UnsupportedFormat, Refused([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]]));
        Assert.Equal(Rejection.UnsupportedFormat, Refused([.. "II*\0"u8, .. new byte[40]]));
        Assert.Equal(Rejection.UnsupportedFormat, Refused([.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8]));
    }

    [Theory]
    [InlineData("png", 8, "jpeg")]
    [InlineData("jpeg", 3, "png")]
    [InlineData("webp", 12, "png")]
    [InlineData("bmp", 2, "png")]
    public void A_signature_of_one_format_before_the_content_of_another_is_a_mismatch(string signature, int length, string content)
    {
        using var image = DrawnPictures.Quarters(32, 32);
        byte[] file = [.. Encoding.Of(signature, image).AsSpan(0, length), .. Encoding.Of(content, image).AsSpan(length)];

        Assert.Equal(Rejection.MismatchedContent, Refused(file));
    }

    [Fact]
    public void A_gif_header_before_anything_else_is_a_mismatch() =>
        Assert.Equal(Rejection.MismatchedContent, Refused([.. "GIF89a"u8, 10, 0, 10, 0, 0, 0, 0, .. "<html>"u8]));

    [Theory]
    [InlineData(30_000, 30_000, Rejection.SideTooLong)]
    [InlineData(60_000, 60_000, Rejection.SideTooLong)]
    [InlineData(16_385, 1, Rejection.SideTooLong)]
    [InlineData(1, 16_385, Rejection.SideTooLong)]
    [InlineData(6_400, 6_407, Rejection.TooManyPixels)]
    [InlineData(16_384, 16_384, Rejection.TooManyPixels)]
    [InlineData(0, 5, Rejection.Corrupt)]
    public void A_claim_of_too_many_pixels_is_refused_from_the_header_alone(int width, int height, Rejection reason)
    {
        var file = Chunks.PngThatClaims(width, height);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(reason, Refused(file));
        Assert.Equal(reason, Refused(file[..40]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("png palette")]
    [InlineData("jpeg")]
    [InlineData("jpeg 4:4:4")]
    [InlineData("webp")]
    [InlineData("webp lossless")]
    [InlineData("gif")]
    [InlineData("bmp")]
    [InlineData("bmp palette")]
    public void A_file_cut_off_anywhere_is_truncated(string kind)
    {
        using var image = DrawnPictures.Chat(90, 160);
        var file = Encoding.Of(kind, image);

        // A GIF is whole once its first frame is; its trailer and the frame's last empty block are one byte each.
        var end = kind == "gif" ? file.Length - 1 : file.Length;
        var step = Math.Max(1, end / 60);
        for (var length = 1; length < end; length = length < 64 || length >= end - 64 ? length + 1 : Math.Min(length + step, end - 64))
        {
            Assert.True(Refused(file[..length]) == Rejection.Truncated, $"cut to {length} of {file.Length} bytes");
        }
    }

    [Fact]
    public void A_file_cut_off_in_a_progressive_or_oriented_jpeg_is_truncated()
    {
        using var image = DrawnPictures.Chat(90, 160);
        foreach (var file in new[] { FlatJpeg.Of(32, true, 76, 85, 255), Chunks.WithOrientation(Encoding.Jpeg(image), 6) })
        {
            for (var length = 1; length < file.Length; length += 31)
            {
                Assert.Equal(Rejection.Truncated, Refused(file[..length]));
            }
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    [InlineData("gif")]
    [InlineData("bmp")]
    public void Bytes_behind_the_end_of_the_picture_change_nothing(string kind)
    {
        using var image = DrawnPictures.Chat(90, 160);
        var file = Encoding.Of(kind, image);

        var plain = Decoded(file);
        var followed = Decoded([.. file, .. "appended by a phone"u8, 0xFF, 0xD8, 0xFF]);

        Assert.Equal(plain.Luma.Samples, followed.Luma.Samples);
    }

    [Fact]
    public void A_png_whose_data_disagrees_with_its_checksum_is_corrupt()
    {
        using var image = DrawnPictures.Chat(90, 160);
        var file = Encoding.Png(image);
        file[file.AsSpan().IndexOf("IDAT"u8) + 40] ^= 0x10;

        Assert.Equal(Rejection.Corrupt, Refused(file));
    }

    [Fact]
    public void A_png_whose_data_ends_early_is_corrupt() => Assert.Equal(Rejection.Corrupt, Refused(Chunks.PngThatClaims(300, 300)));

    private Rejection Refused(byte[] file, DecodeLimits? limits = null)
    {
        var outcome = Decoder.Decode(file, limits ?? DecodeLimits.Default);
        return Assert.IsType<DecodeOutcome.Refused>(outcome).Reason;
    }
}
