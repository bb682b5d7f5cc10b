using RepostAudit.Reading.Detection;

namespace RepostAudit.Reading.Tests.Detection;

public sealed class TextRegionsTests
{
    private const int Width = 200;
    private const int Height = 100;

    [Fact]
    public void A_core_becomes_a_box_that_is_larger_by_the_models_rule()
    {
        var box = Assert.Single(TextRegions.Find(Map((40, 30, 100, 10, 0.9f)), Width, Height));

        // 1.6 × area / perimeter on every side: 1.6 × 1000 / 220.
        var grown = 1.6 * 1000 / 220;
        Assert.Equal((89.5, 34.5), (box.X, box.Y));
        Assert.Equal(100 + 2 * grown, box.Length, 6);
        Assert.Equal(10 + 2 * grown, box.Height, 6);
    }

    [Fact]
    public void Cores_that_touch_are_one_line_and_others_are_two()
    {
        Assert.Single(TextRegions.Find(Map((10, 10, 40, 8, 0.9f), (50, 10, 40, 8, 0.8f)), Width, Height));
        Assert.Equal(2, TextRegions.Find(Map((10, 10, 40, 8, 0.9f), (52, 10, 40, 8, 0.8f)), Width, Height).Count);
    }

    [Fact]
    public void What_is_faint_or_tiny_is_no_line()
        => Assert.Empty(TextRegions.Find(Map((10, 10, 40, 8, 0.5f), (100, 10, 40, 8, 0.2f), (10, 60, 60, 2, 0.9f), (199, 99, 1, 1, 0.9f)), Width, Height));

    [Fact]
    public void A_map_that_is_all_line_is_one_box()
        => Assert.Single(TextRegions.Find(Map((0, 0, Width, Height, 1f)), Width, Height));

    private static float[] Map(params (int X, int Y, int Width, int Height, float Value)[] cores)
    {
        var map = new float[Width * Height];
        foreach (var core in cores)
        {
            for (var y = core.Y; y < core.Y + core.Height; y++)
            {
                map.AsSpan(y * Width + core.X, core.Width).Fill(core.Value);
            }
        }

        return map;
    }
}
