using RepostAudit.Reading.Detection;

namespace RepostAudit.Reading.Tests.Detection;

public sealed class TiltedBoxTests
{
    [Fact]
    public void The_box_around_a_leaning_rectangle_is_that_rectangle()
    {
        // 3 : 4 : 5, so the corners are whole: 100 along (0.8, 0.6), 50 across.
        var box = TiltedBox.Around([(0, 0), (80, 60), (50, 100), (-30, 40)]);

        Assert.Equal(100, box.Length, 9);
        Assert.Equal(50, box.Height, 9);
        Assert.Equal((0.8, 0.6), (Math.Round(box.Cos, 9), Math.Round(box.Sin, 9)));
        Assert.Equal((25, 50), (Math.Round(box.X, 9), Math.Round(box.Y, 9)));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void A_box_points_to_the_right_wherever_its_corners_begin(int first)
    {
        (int, int)[] corners = [(0, 0), (0, 10), (90, 10), (90, 0)];

        var box = TiltedBox.Around([.. corners.Skip(first), .. corners.Take(first)]);

        Assert.Equal((90, 10, 1, 0), (box.Length, box.Height, box.Cos, box.Sin));
    }

    [Fact]
    public void One_corner_is_a_box_without_size()
        => Assert.Equal(new(7, 8, 0, 0, 1, 0), TiltedBox.Around([(7, 8)]));

    [Fact]
    public void Scaling_there_and_back_is_the_same_box()
    {
        var box = TiltedBox.Around([(0, 0), (80, 60), (50, 100), (-30, 40)]);

        var back = box.Scaled(1.5, 1.5).Scaled(1 / 1.5, 1 / 1.5);

        Assert.Equal(box.Length, back.Length, 9);
        Assert.Equal(box.Height, back.Height, 9);
        Assert.Equal(box.Sin, back.Sin, 9);
    }
}
