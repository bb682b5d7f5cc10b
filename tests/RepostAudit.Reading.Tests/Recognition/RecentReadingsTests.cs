using RepostAudit.Reading.Recognition;

namespace RepostAudit.Reading.Tests.Recognition;

public sealed class RecentReadingsTests
{
    [Fact]
    public void What_was_added_is_found()
    {
        var readings = new RecentReadings(10);
        readings.Add(1, Reading(1));

        Assert.Equal(Reading(1), readings.Find(1));
        Assert.Null(readings.Find(2));
    }

    [Fact]
    public void No_more_are_held_than_the_bound()
    {
        var readings = new RecentReadings(10);
        for (var i = 0; i < 1000; i++)
        {
            readings.Add((UInt128)i, Reading(i));
        }

        var held = Enumerable.Range(0, 1000).Where(i => readings.Find((UInt128)i) is not null).ToList();

        Assert.InRange(held.Count, 5, 10);
        Assert.Contains(999, held);
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays()
    {
        var readings = new RecentReadings(10);
        readings.Add(0, Reading(0));
        for (var i = 1; i < 1000; i++)
        {
            readings.Add((UInt128)i, Reading(i));
            Assert.Equal(Reading(0), readings.Find(0));
        }
    }

    [Fact]
    public void One_sample_more_or_less_is_another_picture()
        => Assert.NotEqual(RecentReadings.KeyOf([1, 2, 3]), RecentReadings.KeyOf([1, 2, 4]));

    private static LineText Reading(int of) => new(of.ToString(System.Globalization.CultureInfo.InvariantCulture), 1);
}
