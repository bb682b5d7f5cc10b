using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Tests.Accuracy.Scoring;

public class RateTests
{
    // For 0 of n the upper end is z²/(n + z²); for 5 of 10 the ends are ½ ∓ ½ z/√(n + z²).
    [Theory]
    [InlineData(0, 10, 0, 0.27754)]
    [InlineData(10, 10, 0.72246, 1)]
    [InlineData(5, 10, 0.23659, 0.76341)]
    [InlineData(0, 0, 0, 1)]
    public void Ends_are_Wilsons(int of, int count, double low, double high)
    {
        var rate = new Rate(of, count);
        Assert.Equal(low, rate.Low, 5);
        Assert.Equal(high, rate.High, 5);
        Assert.InRange(rate.Share, rate.Low, rate.High);
    }
}
