using RepostAudit.Cli.Commands;
using RepostAudit.Cli.Terminal;

namespace RepostAudit.Cli.Tests;

public sealed class UnreadNoticeTests
{
    [Fact]
    public void Missing_models_are_told_once_and_in_one_line()
    {
        var said = Said(PictureTools.Of("imagesharp", unread: true) with { Unread = "models: there are none" });
        Assert.Contains("it is not compared", said, StringComparison.Ordinal);
        Assert.Contains("models: there are none.", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Who_did_not_want_pictures_read_is_told_nothing() => Assert.Empty(Said(PictureTools.Of("imagesharp", unread: true)));

    private static string Said(PictureTools pictures)
    {
        using StringWriter error = new();
        UnreadNotice.Write(error, pictures);
        return error.ToString();
    }
}
