using FsCheck.Xunit;
using RepostAudit.Core.Matching.Cells;
using RepostAudit.Core.Pictures;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Cells;

public class BlockSamplesTests
{
    private const int Side = 50;

    // One for all, as it is used: what it held before must not matter.
    private readonly BlockSamples _block = new();

    [Property]
    public void Sums_are_those_of_the_samples_one_by_one(int seed) => AssertSums(Noise(seed, 1), Noise(seed, 2));

    [Fact]
    public void The_brightest_pictures_do_not_overflow()
    {
        Plane white = new(Side, Side, [.. Enumerable.Repeat((byte)255, Side * Side)]);

        AssertSums(white, white);
    }

    private void AssertSums(Plane frame, Plane seen)
    {
        for (var y = 0; y < Side; y += BlockSamples.Cells * CellMap.Size)
        {
            for (var x = 0; x < Side; x += BlockSamples.Cells * CellMap.Size)
            {
                var (width, height) = (Math.Min(BlockSamples.Cells * CellMap.Size, Side - x), Math.Min(BlockSamples.Cells * CellMap.Size, Side - y));
                _block.Load(frame, seen, x, y, width, height);
                _block.SumShifts();
                Assert.Equal(Sums(frame, frame, x, y, 0, 0, width, height).Own, _block.Own);
                for (var dy = -BlockSamples.Reach; dy <= BlockSamples.Reach; dy++)
                {
                    for (var dx = -BlockSamples.Reach; dx <= BlockSamples.Reach; dx++)
                    {
                        AssertSums(frame, seen, x, y, dx, dy, width, height);
                    }
                }
            }
        }
    }

    private void AssertSums(Plane frame, Plane seen, int x, int y, int dx, int dy, int width, int height)
    {
        if (Holds(x + dx, width) && Holds(y + dy, height))
        {
            Assert.Equal(Sums(frame, seen, x, y, dx, dy, width, height), _block.At(dx, dy));
        }

        for (var row = 0; row < height / CellMap.Size; row++)
        {
            for (var column = 0; column < width / CellMap.Size; column++)
            {
                var (left, top) = (x + column * CellMap.Size, y + row * CellMap.Size);
                if (Holds(left + dx, CellMap.Size) && Holds(top + dy, CellMap.Size))
                {
                    Assert.Equal(Sums(frame, seen, left, top, dx, dy, CellMap.Size, CellMap.Size), _block.Cell(column, row, dx, dy));
                }
            }
        }
    }

    private static bool Holds(int from, int length) => from >= 0 && from + length <= Side;

    private static PairSums Sums(Plane one, Plane other, int x, int y, int dx, int dy, int width, int height)
    {
        var (own, others, product) = (new AreaSums(width * height, 0, 0), new AreaSums(width * height, 0, 0), 0L);
        for (var row = y; row < y + height; row++)
        {
            for (var column = x; column < x + width; column++)
            {
                long a = one.Row(row)[column], b = other.Row(row + dy)[column + dx];
                own = own with { Sum = own.Sum + a, Squares = own.Squares + a * a };
                others = others with { Sum = others.Sum + b, Squares = others.Squares + b * b };
                product += a * b;
            }
        }

        return new(own, others, product);
    }

    private static Plane Noise(int seed, int picture) => new(Side, Side, [.. Enumerable.Range(0, Side * Side).Select(i => (byte)Scramble(seed, picture * Side * Side + i))]);
}
