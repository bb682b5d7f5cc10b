using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public CompareTests(SampleCounty county)
    {
        _folder.Write("a.png", Pictures.Png(county.Screens[0]));
        _folder.Write("same.png", Pictures.Png(county.Screens[0]));
        _folder.Write("near.jpg", Pictures.Jpeg(county.Screens[0], 60));
        _folder.Write("other.png", county.Screens[1]);
        _folder.Write("blank.png", Pictures.Blank());
        _folder.Write("empty.png", []);
    }

    [Theory]
    [InlineData("same.png", "same bytes    yes", "PDQ distance  0 of 256 bits", "duplicate (exact), score 1.0000")]
    [InlineData("near.jpg", "same bytes    no", "duplicate (reencoded), score ")]
    [InlineData("other.png", "same bytes    no", "verdict       different")]
    [InlineData("blank.png", "same bytes    no", "below ", "nothing follows")]
    public async Task Two_pictures_are_judged_as_the_audit_would(string other, params string[] said)
    {
        var ran = (await Ran.Async("compare", _folder["a.png"], _folder[other])).Exits(0);

        Assert.All(said, part => Assert.Contains(part, ran.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Which_comes_first_makes_no_difference()
        => Assert.Equal(await DistanceAsync("a.png", "near.jpg"), await DistanceAsync("near.jpg", "a.png"));

    [Fact]
    public async Task Each_picture_that_cannot_be_read_is_named()
    {
        var ran = (await Ran.Async("compare", _folder["empty.png"], _folder["nowhere.png"])).Exits(1).Says(_folder["empty.png"], _folder["nowhere.png"]);

        Assert.Empty(ran.Output);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> DistanceAsync(string one, string other)
        => (await Ran.Async("compare", _folder[one], _folder[other])).Exits(0).Output.Split('\n')[1];
}
