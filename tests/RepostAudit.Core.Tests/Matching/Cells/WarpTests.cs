using FsCheck.Xunit;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Cells;
using RepostAudit.Core.Pictures;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Cells;

public class WarpTests
{
    private const int Width = 37, Height = 29;

    [Property]
    public void A_sample_is_the_mean_of_four_weighed_by_their_nearness_to_its_place(int seed)
    {
        Plane picture = new(Width, Height, [.. Enumerable.Range(0, Width * Height).Select(i => (byte)Scramble(seed, 100 + i))]);
        Placement place = new(
            Between(1, 0.7, 1.4), Between(2, -0.1, 0.1), Between(3, -10, 10), Between(4, -0.1, 0.1), Between(5, 0.7, 1.4), Between(6, -10, 10), Between(7, -0.002, 0.002), Between(8, -0.002, 0.002));
        var warped = Warp.OneByOne(Width + 3, Height, picture, place, 1);

        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width + 3; x++)
            {
                var (u, v) = place.Map(x + 0.5, y + 0.5);
                var reached = u >= 0 && v >= 0 && u <= Width && v <= Height;
                Assert.Equal(reached, x >= warped.From[y] && x < warped.Until[y]);
                if (reached)
                {
                    Assert.Equal(Nearby(picture, u - 0.5, v - 0.5), warped.Plane.Row(y)[x]);
                }
            }
        }

        double Between(int what, double from, double until) => from + Scramble(seed, what) % 10_000 * (until - from) / 10_000;
    }

    private static byte Nearby(Plane picture, double x, double y)
    {
        var (right, down) = ((float)Math.Clamp(x, 0, Width - 1), (float)Math.Clamp(y, 0, Height - 1));
        var (column, row) = ((int)right, (int)down);
        (right, down) = (right - column, down - row);
        float Across(int at) => picture.Row(at)[column] * (1 - right) + picture.Row(at)[Math.Min(column + 1, Width - 1)] * right;
        return (byte)(Across(row) * (1 - down) + Across(Math.Min(row + 1, Height - 1)) * down + 0.5f);
    }
}
