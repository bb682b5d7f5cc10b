using RepostAudit.Core.Uploads;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Uploads;

public class NamesTests
{
    [Theory]
    [InlineData("2024-W10/u1/微信图片 1.png")]
    [InlineData("截图🎉.jpg")]
    [InlineData("a..b/c.png")]
    public void A_path_inside_the_folder_is_taken(string path) => Assert.Equal(path, UploadName.Parse(path).OrThrow().ToString());

    [Theory]
    [InlineData("", "empty")]
    [InlineData(null, "empty")]
    [InlineData("../secret.png", "climbs")]
    [InlineData("a/../../b.png", "climbs")]
    [InlineData("./a.png", "climbs")]
    [InlineData("a//b.png", "climbs")]
    [InlineData("/etc/passwd", "absolute")]
    [InlineData("C:/a.png", "absolute")]
    [InlineData("a\\b.png", "backslash")]
    [InlineData("a\u0000b.png", "control")]
    public void A_path_that_leaves_the_folder_is_refused_with_the_reason(string? path, string reason)
        => Assert.Contains(reason, UploadName.Parse(path).Error, StringComparison.Ordinal);

    [Fact]
    public void Composed_and_decomposed_spellings_are_one_name()
        => Assert.Equal(Named("é.png"), Named("e\u0301.png").Composed());

    [Theory]
    [InlineData("2024-W10")]
    [InlineData("2020-W53")]
    public void A_week_survives_writing_and_reading(string week) => Assert.Equal(week, IsoWeek.Parse(week).OrThrow().ToString());

    [Theory]
    [InlineData("2024-W00")]
    [InlineData("2024-W53")]
    [InlineData("2024-10")]
    [InlineData("24-W10")]
    [InlineData("2024-w10")]
    [InlineData("")]
    public void What_is_no_ISO_week_is_refused(string week) => Assert.Contains("2024-W10", IsoWeek.Parse(week).Error, StringComparison.Ordinal);

    [Fact]
    public void An_upload_belongs_to_the_week_on_the_countys_clocks()
    {
        var calendar = new CountyCalendar(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null));

        Assert.Equal("2024-W10", calendar.WeekOf(new DateTimeOffset(2024, 3, 10, 15, 59, 59, TimeSpan.Zero)).ToString());
        Assert.Equal("2024-W11", calendar.WeekOf(new DateTimeOffset(2024, 3, 10, 16, 0, 0, TimeSpan.Zero)).ToString());
    }

    [Fact]
    public void The_same_upload_has_the_same_id_whatever_the_offset_it_was_written_with()
    {
        var claim = new Claim(Monday, Unit("u1"));

        Assert.Equal(EntryId.Of(Named("a.png"), Content(1), claim), EntryId.Of(Named("a.png"), Content(1), claim with { UploadedAt = Monday.ToUniversalTime() }));
    }

    [Fact]
    public void Another_name_content_or_claim_is_another_fact()
    {
        var claim = new Claim(Monday, Unit("u1"));
        EntryId[] ids =
        [
            EntryId.Of(Named("a.png"), Content(1), claim),
            EntryId.Of(Named("b.png"), Content(1), claim),
            EntryId.Of(Named("a.png"), Content(2), claim),
            EntryId.Of(Named("a.png"), Content(1), claim with { Unit = null, Submitter = SubmitterId.Parse("u1").OrThrow() }),
            EntryId.Of(Named("a.png"), Content(1), claim with { UploadedAt = Monday.AddMilliseconds(3) }),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(null, "empty")]
    [InlineData("  ", "empty")]
    [InlineData("a\nb", "control")]
    public void A_unit_without_a_usable_name_is_refused(string? text, string reason)
        => Assert.Contains(reason, UnitId.Parse(text).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(Channel.Moments, "moments")]
    [InlineData(Channel.FamilyGroup, "family_group")]
    [InlineData(Channel.FriendsGroup, "friends_group")]
    public void A_channel_survives_writing_and_reading(Channel channel, string code)
    {
        Assert.Equal(code, channel.Code());
        Assert.Equal(channel, Channels.Parse(code).OrThrow());
    }
}
