using FsCheck.Xunit;
using RepostAudit.Core.Matching.Cells;

namespace RepostAudit.Core.Tests.Matching.Cells;

public class SampleSumsTests
{
    [Property]
    public bool Sums_are_those_of_the_samples_one_by_one(byte[] samples)
        => SampleSums.Of(samples) == (samples.Sum(value => (long)value), samples.Sum(value => (long)value * value));

    [Property]
    public bool Products_are_those_of_the_samples_one_by_one(byte[] one, byte[] two)
    {
        var length = Math.Min(one.Length, two.Length);
        return SampleSums.Product(one.AsSpan(0, length), two.AsSpan(0, length)) == one.Zip(two, (a, b) => (long)a * b).Sum();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(65_535)]
    public void The_brightest_rows_do_not_overflow(int length)
    {
        var white = Enumerable.Repeat((byte)255, length).ToArray();
        Assert.Equal((255L * length, 65_025L * length), SampleSums.Of(white));
        Assert.Equal(65_025L * length, SampleSums.Product(white, white));
    }
}
