using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Intake;

namespace RepostAudit.Core.Tests.Pictures;

public sealed class IntakeTests
{
    [Fact]
    public void The_checksum_of_the_nine_digits_is_the_published_one() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    public static TheoryData<string, byte[]> ForeignFiles => new()
    {
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8] },
        { "AVIF", [0, 0, 0, 24, .. "ftypavif"u8] },
        { "MP4 or QuickTime video", [0, 0, 0, 24, .. "ftypisom"u8] },
        { "TIFF", [.. "MM\0*\0\0\0\x08"u8] },
        { "Photoshop", [.. "8BPS\0\x01"u8] },
        { "PDF", [.. "%PDF-1.7"u8] },
        { "JPEG XL", [0xFF, 0x0A, 0] },
        { "RIFF media", [.. "RIFF\0\0\0\0AVI LIST"u8] },
        { "ZIP or Office", [.. "PK\x03\x04"u8] },
        { "SVG", [0xEF, 0xBB, 0xBF, .. "<?xml version='1.0'?>\n<svg/>"u8] },
    };

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void Formats_that_are_not_accepted_are_named(string name, byte[] file) =>
        Assert.Equal(new PictureSignature.Unsupported(name), PictureSignature.Read(file));

    [Theory]
    [InlineData(new byte[] { 0xFF }, PictureFormat.Jpeg)]
    [InlineData(new byte[] { 0x89, 0x50 }, PictureFormat.Png)]
    [InlineData(new byte[] { 0x42 }, PictureFormat.Bmp)]
    public void A_signature_that_was_cut_off_is_still_recognised(byte[] file, PictureFormat format) =>
        Assert.Equal(new PictureSignature.Accepted(format), PictureSignature.Read(file));

    [Fact]
    public void Text_has_no_signature() => Assert.IsType<PictureSignature.Unknown>(PictureSignature.Read("Hello"u8));

    [Fact]
    public void A_jpeg_with_more_scans_than_any_encoder_writes_is_corrupt()
    {
        byte[] frame = [0xFF, 0xC2, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0];
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0x55];
        byte[] file = [0xFF, 0xD8, .. frame, .. Enumerable.Repeat(scan, 101).SelectMany(bytes => bytes), 0xFF, 0xD9];

        var away = Assert.IsType<Examination.TurnedAway>(Examination.Of(file, DecodeLimits.Default));

        Assert.Equal(Rejection.Corrupt, away.Refusal.Reason);
    }
}
