using System.Text;
using FsCheck;
using FsCheck.Xunit;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Uploads.Placement;

namespace RepostAudit.Core.Tests.Uploads.Placement;

public sealed class PlacedUploadTests
{
    // A Wednesday noon in Shanghai.
    private static readonly DateTimeOffset Wednesday = new(2024, 3, 6, 4, 0, 0, TimeSpan.Zero);
    private static readonly CountyCalendar Shanghai = new(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8"));

    [Fact]
    public void Path_time_and_metadata_make_the_claim()
    {
        var placed = Parse("2024-W10/town-03/a/1.jpg", ("submitter", "%E7%8E%8B%E8%8A%B3"), ("Article", "a-17"), ("channel", "family_group")).OrThrow();

        Assert.Equal("2024-W10/town-03/a/1.jpg", placed.Name.ToString());
        Assert.Equal(
            new Claim(Wednesday, UnitId.Parse("town-03").OrThrow(), SubmitterId.Parse("王芳").OrThrow(), ArticleId.Parse("a-17").OrThrow(), Channel.FamilyGroup),
            placed.Claim);
        Assert.Empty(placed.Doubts);
    }

    [Fact]
    public void What_nobody_said_is_absent()
        => Assert.Equal(new Claim(Wednesday, UnitId.Parse("政府办").OrThrow()), Parse("2024-W10/政府办/截图 1.png", ("submitter", " ")).OrThrow().Claim);

    [Theory]
    [InlineData("2024-W09/town-03/1.jpg", "the path says week '2024-W09', but it was uploaded in 2024-W10")]
    [InlineData("last week/town-03/1.jpg", "the path says week 'last week', but it was uploaded in 2024-W10")]
    public void The_week_in_the_path_is_only_the_uploaders_word(string path, string doubt)
        => Assert.StartsWith(doubt, Assert.Single(Parse(path).OrThrow().Doubts), StringComparison.Ordinal);

    [Fact]
    public void The_week_begins_on_the_countys_monday()
    {
        var sundayEveningInUtc = new DateTimeOffset(2024, 3, 10, 16, 0, 0, TimeSpan.Zero);

        Assert.Empty(PlacedUpload.Parse("2024-W11/town-03/1.jpg", sundayEveningInUtc, new Dictionary<string, string>(), Shanghai).OrThrow().Doubts);
    }

    [Theory]
    [InlineData("channel", "weibo", "metadata 'channel' is left out: channel 'weibo' is unknown; use one of moments, family_group, friends_group")]
    [InlineData("submitter", "100%", "metadata 'submitter' is left out: a % is not followed by two hexadecimal digits; write a percent sign as %25")]
    [InlineData("submitter", "%CD%F5", "metadata 'submitter' is left out: the percent-encoded bytes are not UTF-8; encode the text as UTF-8 first")]
    [InlineData("article", "a%0A1", "metadata 'article' is left out: article contains a control character; remove it")]
    public void Metadata_that_cannot_be_used_costs_nobody_the_upload(string field, string value, string doubt)
    {
        var placed = Parse("2024-W10/town-03/1.jpg", (field, value)).OrThrow();

        Assert.Equal(new Claim(Wednesday, UnitId.Parse("town-03").OrThrow()), placed.Claim);
        Assert.Equal(doubt, Assert.Single(placed.Doubts));
    }

    [Theory]
    [InlineData("1.jpg", "names no unit")]
    [InlineData("2024-W10/1.jpg", "names no unit")]
    [InlineData("2024-W10//1.jpg", "is not in its simplest form")]
    [InlineData("2024-W10/ /1.jpg", "unit is empty")]
    [InlineData("2024-W10/../1.jpg", "climbs")]
    [InlineData("2024-W10/town-03/1.jpg ", "begins or ends with a blank")]
    [InlineData("2024-W10/town\n/1.jpg", "control character")]
    public void A_path_that_does_not_say_whose_upload_it_is_is_refused(string path, string why)
        => Assert.Contains(why, Parse(path).Error, StringComparison.Ordinal);

    [Property]
    public bool Text_that_was_percent_encoded_is_read_back(NonNull<string> any)
    {
        // Half a surrogate pair is no text; UTF-8 has a replacement for it.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(any.Get));
        return PercentEncoded.Decode(Uri.EscapeDataString(text)) == Parsed<string>.Of(text);
    }

    [Property]
    public bool Every_time_and_week_is_either_agreed_or_doubted(DateTimeOffset at, PositiveInt number)
    {
        var uploaded = new DateTimeOffset(Math.Clamp(at.UtcTicks, Wednesday.AddYears(-50).UtcTicks, Wednesday.AddYears(50).UtcTicks), TimeSpan.Zero);
        var said = $"2024-W{number.Get % 60:00}";
        var placed = PlacedUpload.Parse($"{said}/town-03/1.jpg", uploaded, new Dictionary<string, string>(), Shanghai).OrThrow();
        return placed.Claim.UploadedAt == uploaded && placed.Doubts.Count == (Shanghai.WeekOf(uploaded).ToString() == said ? 0 : 1);
    }

    private static Parsed<PlacedUpload> Parse(string path, params (string Field, string Value)[] metadata)
        => PlacedUpload.Parse(path, Wednesday, metadata.ToDictionary(pair => pair.Field, pair => pair.Value), Shanghai);
}
