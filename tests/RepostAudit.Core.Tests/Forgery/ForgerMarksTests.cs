using FsCheck.Xunit;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Forgery;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Forgery;

public class ForgerMarksTests
{
    private static readonly CountyCalendar Calendar = new(TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null));
    private static readonly string[] Friends = ["荷塘月色", "老涛", "小芳", "空谷幽兰", "秋水伊人", "阿宁", "南风知意", "半夏微凉", "听雨轩"];

    private enum Of
    {
        Counted,
        Duplicate,
    }

    [Fact]
    public void The_same_likes_in_the_same_order_below_posts_of_three_people_of_two_units_are_a_mark()
    {
        Entry[] forged = [.. Enumerable.Range(0, 3).Select(i => Liked(i, $"u{i}", Friends))];

        var mark = Assert.Single(Marks(forged));

        Assert.Equal(ForgerMarkKind.LikesInOrder, mark.Kind);
        Assert.Equal(forged.Select(entry => entry.Id), mark.Uploads);
        Assert.InRange(mark.Expected, 0, ForgerMark.MostExpected);
        Assert.All(Friends, friend => Assert.Contains(friend, mark.Shown, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_very_many_the_earliest_are_named()
    {
        Entry[] forged = [.. Enumerable.Range(0, 100).Select(i => Liked(i, $"u{i % 9}", Friends))];

        Assert.Equal(forged.Take(SharedLikes.MostUploads).Select(entry => entry.Id), Assert.Single(Marks(forged)).Uploads);
    }

    [Fact]
    public void Two_people_or_one_unit_are_no_mark()
    {
        Assert.Empty(Marks(Liked(0, "u1", Friends), Liked(1, "u2", Friends)));
        Assert.Empty(Marks(Liked(0, "u1", Friends), Liked(1, "u1", Friends), Liked(2, "u1", Friends)));
        Assert.Empty(Marks(Liked(0, "u1", Friends), Liked(1, "u2", Friends), Liked(2, "u2", Friends, by: "p1")));
    }

    [Fact]
    public void Repeats_are_no_further_pictures()
    {
        Entry[] all = [.. Enumerable.Range(0, 3).Select(i => Liked(i, $"u{i}", Friends))];

        Assert.Empty(Marks(all, all.ToDictionary(entry => entry.Id, entry => entry == all[2] ? Of.Duplicate : Of.Counted)));
    }

    [Fact]
    public void One_post_that_several_people_captured_is_no_mark()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 5).Select(i => Liked(i, $"u{i}", Friends, name: "林晓月"))]));

    [Fact]
    public void A_name_that_was_smeared_does_not_make_two_posts_of_one()
        => Assert.Empty(Marks([Liked(0, "u0", Friends, name: "林晓月"), .. Enumerable.Range(1, 4).Select(i => Liked(i, $"u{i}", Friends, name: null))]));

    [Fact]
    public void Likes_below_a_post_that_nobody_can_delete_are_no_mark()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 5).Select(i => Liked(i, $"u{i}", Friends, when: "3小时前"))]));

    [Fact]
    public void The_same_friends_in_orders_of_their_own_are_no_mark()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 30).Select(i => Liked(i, $"u{i % 7}", [.. Friends.Index().OrderBy(friend => Scramble(i, friend.Index)).Select(friend => friend.Item)]))]));

    [Fact]
    public void A_few_friends_in_common_are_no_mark()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 3).Select(i => Liked(i, $"u{i}", Friends[..5]))]));

    [Fact]
    public void A_row_may_break_anywhere()
    {
        Entry[] forged = [.. Enumerable.Range(0, 3).Select(i => Liked(i, $"u{i}", Friends, breakAt: 9 + i))];

        Assert.Single(Marks(forged));
    }

    [Fact]
    public void A_clock_that_does_not_exist_on_many_phones_is_a_mark()
    {
        var mark = Assert.Single(Marks([.. Enumerable.Range(0, 4).Select(i => Clocked(i, $"u{i}", "24:61"))]));

        Assert.Equal((ForgerMarkKind.ImpossibleClock, "24:61", 4), (mark.Kind, mark.Shown, mark.Uploads.Count));
    }

    [Fact]
    public void Clocks_that_were_misread_here_and_there_are_no_mark()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 40).Select(i => Clocked(i, $"u{i}", $"{25 + i % 20}:{60 + i % 20}"))]));

    [Fact]
    public void One_minute_on_very_many_phones_is_a_mark_and_a_busy_hour_is_none()
    {
        Entry[] busy = [.. Enumerable.Range(0, 240).Select(i => Clocked(i, $"u{i}", $"15:{i % 21:00}"))];
        Entry[] forged = [.. Enumerable.Range(300, 60).Select(i => Clocked(i, $"u{i}", "15:10"))];

        Assert.Empty(Marks(busy));
        Assert.Equal("15:10", Assert.Single(Marks([.. busy, .. forged])).Shown);
    }

    [Fact]
    public void A_meeting_after_which_a_unit_posts_is_no_mark()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 60).Select(i => Clocked(i, $"u{i % 3}", "15:10"))]));

    [Fact]
    public void Whose_upload_is_not_known_says_nothing()
        => Assert.Empty(Marks([.. Enumerable.Range(0, 5).Select(i => Shown(i, null, null, [Line("24:61", 40, 30)]))]));

    [Property(MaxTest = 20)]
    public bool The_order_of_the_facts_does_not_matter(int seed)
    {
        Entry[] all = [.. Enumerable.Range(0, 4).Select(i => Liked(i, $"u{i}", Friends)), .. Enumerable.Range(10, 4).Select(i => Clocked(i, $"u{i}", "24:61"))];

        return Marks(all).SequenceEqual(Marks([.. all.Index().OrderBy(entry => Scramble(seed, entry.Index)).Select(entry => entry.Item)]));
    }

    private static IReadOnlyList<ForgerMark> Marks(params Entry[] entries) => Marks(entries, entries.ToDictionary(entry => entry.Id, _ => Of.Counted));

    private static IReadOnlyList<ForgerMark> Marks(Entry[] entries, Dictionary<EntryId, Of> verdicts) => ForgerMarks.Of(
        entries,
        verdicts.ToDictionary(verdict => verdict.Key, verdict => (Verdict)(verdict.Value is Of.Counted ? new Verdict.Counted() : new Verdict.Duplicate(Core.Matching.MatchKind.Exact, new(entries[0].Id, 1, PairEvidence.None)))),
        Calendar);

    private static Entry Liked(int seed, string unit, string[] friends, string? name = "", string when = "3小时前 删除", string? by = null, int breakAt = 12)
    {
        var row = string.Join("，", friends);
        return Shown(seed, unit, by ?? $"p{seed}",
        [
            .. name is null ? [] : new[] { Line(name.Length == 0 ? $"昵称{(char)('甲' + seed)}{(char)('子' + 7 * seed)}{(char)('春' + 5 * seed)}" : name, 120, 180) },
            Line("春耕备耕工作推进会召开", 120, 260),
            Line(when, 120, 360),
            .. row.Chunk(breakAt).Select((part, i) => Line(new string(part), 120, 430 + 50 * i)),
        ]);
    }

    private static Entry Clocked(int seed, string unit, string clock) => Shown(seed, unit, $"p{seed}", [Line(clock, 40, 30), Line($"第{seed}条", 120, 180)]);

    private static Entry Shown(int seed, string? unit, string? submitter, TextLine[] lines) => new(
        Named($"{seed}.png"),
        Content(seed),
        new Claim(Monday.AddMinutes(seed), unit is null ? null : Unit(unit), submitter is null ? null : SubmitterId.Parse(submitter).OrThrow()),
        new Inspection.Evidence(PictureFormat.Png, 1080, 2400, new Fingerprint(Hash(), 0, PageText.Of(720, 1600, lines))));
}
