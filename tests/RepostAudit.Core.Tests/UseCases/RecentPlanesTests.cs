using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.UseCases.Ingest;

namespace RepostAudit.Core.Tests.UseCases;

public class RecentPlanesTests
{
    private readonly RecentPlanes _recent = new(100);

    [Fact]
    public void What_was_asked_for_last_stays()
    {
        Keep(1, 40);
        Keep(2, 40);
        Assert.NotNull(_recent.Find(Content(1)));
        Keep(3, 40);

        Assert.Equal([true, false, true], [.. Enumerable.Range(1, 3).Select(Has)]);
    }

    [Fact]
    public void As_many_go_as_make_room()
    {
        Keep(1, 30);
        Keep(2, 30);
        Keep(3, 30);
        Keep(4, 70);

        Assert.Equal([false, false, true, true], [.. Enumerable.Range(1, 4).Select(Has)]);
    }

    [Fact]
    public void What_is_kept_again_counts_once()
    {
        Keep(1, 50);
        Keep(1, 50);
        Keep(2, 50);

        Assert.True(Has(1) && Has(2));
    }

    [Fact]
    public void One_stays_however_large()
    {
        Keep(1, 500);
        Assert.True(Has(1));

        Keep(2, 10);
        Assert.Equal([false, true], [.. Enumerable.Range(1, 2).Select(Has)]);
    }

    private void Keep(int number, int samples) => _recent.Keep(Content(number), new Plane(samples, 1, new byte[samples]));

    private bool Has(int number) => _recent.Find(Content(number)) is not null;

    private static ContentHash Content(int number) => ContentHash.Of([(byte)number]);
}
