using RepostAudit.Imaging.Tests.Samples;

namespace RepostAudit.Imaging.Tests.Decoding;

public abstract partial class PictureDecoderContract
{
    /// <summary>Where the stored upper left (red) and upper right (green) quarters end up: left or right, up or down.</summary>
    [Theory]
    [InlineData(1, 0.25, 0.25, 0.75, 0.25)]
    [InlineData(2, 0.75, 0.25, 0.25, 0.25)]
    [InlineData(3, 0.75, 0.75, 0.25, 0.75)]
    [InlineData(4, 0.25, 0.75, 0.75, 0.75)]
    [InlineData(5, 0.25, 0.25, 0.25, 0.75)]
    [InlineData(6, 0.75, 0.25, 0.75, 0.75)]
    [InlineData(7, 0.75, 0.75, 0.75, 0.25)]
    [InlineData(8, 0.25, 0.75, 0.25, 0.25)]
    public void The_camera_orientation_is_applied(int orientation, double redRight, double redDown, double greenRight, double greenDown)
    {
        using var image = DrawnPictures.Quarters(64, 96);
        var jpeg = Encoding.Jpeg(image, 95);

        foreach (var bigEndian in new[] { false, true })
        {
            var picture = Decoded(Chunks.WithOrientation(jpeg, orientation, bigEndian));

            Assert.Equal(orientation, picture.Orientation);
            Assert.Equal(orientation < 5 ? (64, 96) : (96, 64), (picture.Width, picture.Height));
            Assert.Equal((picture.Width, picture.Height), (picture.Luma.Width, picture.Luma.Height));
            AssertColour(picture, redRight, redDown, 220, 30, 30);
            AssertColour(picture, greenRight, greenDown, 30, 180, 30);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(255)]
    public void An_impossible_orientation_is_ignored(int orientation)
    {
        using var image = DrawnPictures.Quarters(64, 96);

        Assert.Equal(1, Decoded(Chunks.WithOrientation(Encoding.Jpeg(image), orientation)).Orientation);
    }
}
