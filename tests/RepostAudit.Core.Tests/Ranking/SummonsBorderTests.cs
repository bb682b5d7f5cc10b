using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Ranking;

namespace RepostAudit.Core.Tests.Ranking;

public class SummonsBorderTests
{
    [Fact]
    public void A_summoned_unit_escapes_when_it_passes_the_one_above_the_border()
    {
        // Places: 9, 5, 3. With 6 the last leaves the second behind.
        var borders = SummonsBorder.Of([9, 5, 3], [1, 1, 1], 1);

        Assert.Equal(new SummonsBorder(3, null, 2), borders[2]);
    }

    [Fact]
    public void A_safe_unit_is_above_the_border_by_the_uploads_that_it_could_do_without()
    {
        var borders = SummonsBorder.Of([9, 5, 3], [1, 1, 1], 1);

        Assert.Equal((2, -2), (borders[1].Spare, borders[1].Nearest));
        Assert.Equal((6, -6), (borders[0].Spare, borders[0].Nearest));
    }

    [Fact]
    public void Where_quotas_differ_an_upload_weighs_by_the_quota()
    {
        // 10 of 20 and 3 of 5: to leave 60 % behind, the first needs 13 of 20.
        var borders = SummonsBorder.Of([10, 3], [20, 5], 1);

        Assert.Equal(2, borders[0].ToEscape);
        Assert.Equal(1, borders[1].Spare);
    }

    [Fact]
    public void Where_nobody_is_summoned_there_is_no_border()
        => Assert.All(SummonsBorder.Of([9, 5, 3], [1, 1, 1], 0), border => Assert.Equal(new SummonsBorder(null, null, null), border));

    [Fact]
    public void Where_all_tie_one_upload_makes_others_summoned()
        => Assert.All(SummonsBorder.Of([4, 4, 4], [1, 1, 1], 1), border => Assert.Equal(1, border.Nearest));

    [Property]
    public bool It_is_what_trying_one_upload_after_the_other_finds((byte Count, byte Exposure)[] units, byte places)
    {
        int[] counts = [.. units.Select(unit => unit.Count % 12)];
        double[] exposures = [.. units.Select(unit => 1.0 + unit.Exposure % 4)];
        var summonedPlaces = places % 5;

        return SummonsBorder.Of(counts, exposures, summonedPlaces).SequenceEqual(counts.Select((_, unit) => Tried(counts, exposures, summonedPlaces, unit)));
    }

    private static SummonsBorder Tried(int[] counts, double[] exposures, int places, int unit)
    {
        var now = With(counts[unit]);
        var steps = Enumerable.Range(1, 100).SelectMany(by => (int[])[by, -by]).Where(by => counts[unit] + by >= 0).ToList();
        return new(
            now[unit] ? First(by => by > 0 && !With(counts[unit] + by)[unit]) : null,
            now[unit] ? null : -First(by => by < 0 && With(counts[unit] + by)[unit]),
            First(by => !With(counts[unit] + by).SequenceEqual(now)));

        int? First(Func<int, bool> changes) => steps.Where(changes).Select(by => (int?)by).FirstOrDefault();

        List<bool> With(int count) => [.. Placing.Of([.. counts.Select((other, i) => (i == unit ? count : other) / exposures[i])], places).Select(placing => placing.Summoned)];
    }
}
