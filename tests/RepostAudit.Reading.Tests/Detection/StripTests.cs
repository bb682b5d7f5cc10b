using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Reading.Detection;

namespace RepostAudit.Reading.Tests.Detection;

public sealed class StripTests
{
    private const int Multiple = 32;

    [Property]
    public Property Strips_cover_a_side_once_within_the_bound() => Prop.ForAll(Sides(), side =>
    {
        var strips = Strip.Of(side, Multiple).ToList();

        Assert.Equal(0, strips[0].From);
        Assert.Equal(side, strips[^1].Until);
        Assert.All(strips.Zip(strips.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        Assert.All(strips, strip =>
        {
            Assert.True(strip.Start % Multiple == 0 && strip.Length % Multiple == 0 && strip.Length <= Strip.Longest);
            Assert.True(strip.Start <= strip.From && strip.From < strip.Until && strip.Until <= strip.Start + strip.Length);
            Assert.True(strip.Start >= 0 && strip.Start + strip.Length <= side);
        });
    });

    [Property]
    public Property What_counts_is_seen_with_its_surroundings() => Prop.ForAll(Sides(), side =>
        Assert.All(Strip.Of(side, Multiple), strip =>
        {
            Assert.True(strip.From == 0 || strip.From - strip.Start >= Strip.Overlap / 2);
            Assert.True(strip.Until == side || strip.Start + strip.Length - strip.Until >= Strip.Overlap / 2);
        }));

    [Fact]
    public void A_screen_is_one_strip()
        => Assert.Equal([new Strip(0, 960, 0, 960)], Strip.Of(960, Multiple));

    private static Arbitrary<int> Sides() => Gen.Choose(1, 700).Select(n => n * Multiple).ToArbitrary();
}
