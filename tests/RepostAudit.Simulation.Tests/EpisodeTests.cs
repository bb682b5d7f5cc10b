using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Output;
using RepostAudit.Simulation.Truth;

namespace RepostAudit.Simulation.Tests;

/// <summary>Every labelled episode has its property in the ledger, measured from nothing but the ledger.</summary>
public sealed class EpisodeTests
{
    public static TheoryData<int, GamingLevel> All => Counties.All;

    [Theory]
    [MemberData(nameof(All))]
    public void At_night(int seed, GamingLevel gaming)
        => Each(seed, gaming, "after_hours", null, (county, episode) => Assert.True(Share(county, episode, upload => upload.UploadedAt.Hour is >= 22 or < 6) >= 0.4));

    [Theory]
    [MemberData(nameof(All))]
    public void Before_the_deadline(int seed, GamingLevel gaming)
        => Each(seed, gaming, "deadline_burst", null, (county, episode) => Assert.True(Share(county, episode, upload => upload.UploadedAt.DayOfWeek is DayOfWeek.Sunday && upload.UploadedAt.Hour >= 22) >= 0.5));

    [Theory]
    [MemberData(nameof(All))]
    public void One_or_two_people(int seed, GamingLevel gaming)
        => Each(seed, gaming, "concentration", "few", (county, episode) =>
        {
            var uploads = Of(county, episode).ToList();
            var two = uploads.GroupBy(upload => upload.Submitter).Select(group => group.Count()).OrderDescending().Take(2).Sum();
            Assert.True(two >= 0.7 * uploads.Count, $"{episode}");
            Assert.True(Staff(county, episode) >= 30);
        });

    [Theory]
    [MemberData(nameof(All))]
    public void And_of_nobody_else_two_people_make_as_much(int seed, GamingLevel gaming)
    {
        var county = Counties.Of(seed, gaming);
        var few = county.Episodes.Where(episode => episode.Type == "concentration").SelectMany(episode => episode.Units).ToHashSet();

        foreach (var uploads in county.Uploads.GroupBy(upload => upload.Unit).Where(of => of.Count() >= 200 && !few.Contains(of.Key) && county.Units.Single(unit => unit.Id == of.Key).Staff >= 30))
        {
            var two = uploads.GroupBy(upload => upload.Submitter).Select(group => group.Count()).OrderDescending().Take(2).Sum();
            Assert.True(two < 0.7 * uploads.Count(), $"{uploads.Key}: {two} of {uploads.Count()}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void More_people_than_staff_in_every_week(int seed, GamingLevel gaming)
        => Each(seed, gaming, "concentration", "ghost", (county, episode) => Assert.All(
            Of(county, episode).GroupBy(upload => upload.Week),
            week => Assert.True(week.Select(upload => upload.Submitter).Distinct().Count() > Staff(county, episode))));

    [Theory]
    [MemberData(nameof(All))]
    public void Just_the_quota_in_half_of_the_weeks(int seed, GamingLevel gaming)
        => Each(seed, gaming, "quota_bunching", "", (county, episode) => Assert.True(
            episode.Weeks.Average(week => Counted(county, episode.Units[0], week) - county.Quotas[(week, episode.Units[0])] is >= 0 and <= 2 ? 1.0 : 0) >= 0.5));

    [Theory]
    [MemberData(nameof(All))]
    public void A_jump_from_the_bottom_and_back(int seed, GamingLevel gaming)
        => Each(seed, gaming, "jump_collapse", null, (county, episode) =>
        {
            var (unit, week) = (episode.Units[0], episode.Weeks[0]);
            var (before, jump, after) = (Counted(county, unit, week.Add(-1)), Counted(county, unit, week), Counted(county, unit, week.Add(1)));
            Assert.True(jump >= 1.8 * before, $"{episode}: {before}, {jump}, {after}");
            Assert.True(after <= 0.75 * jump, $"{episode}: {before}, {jump}, {after}");
            Assert.True(Rank(county, unit, week.Add(-1)) <= 0.11 * county.Settings.Units + 1);
        });

    [Theory]
    [MemberData(nameof(All))]
    public void More_than_can_be_done(int seed, GamingLevel gaming)
        => Each(seed, gaming, "infeasible_quota", null, (county, episode) => Assert.All(episode.Weeks, week =>
        {
            var unit = county.Units.Single(unit => unit.Id == episode.Units[0]);
            Assert.True(county.Quotas[(week, unit.Id)] > (episode.Subtype == "hours" ? 40 * unit.Staff : unit.Population));
        }));

    [Theory]
    [MemberData(nameof(All))]
    public void Copies_of_the_originators_or_of_each_other_in_three_weeks_and_more(int seed, GamingLevel gaming)
        => Each(seed, gaming, "ring", null, (county, episode) =>
        {
            Assert.InRange(episode.Units.Count, 3, 7);
            Assert.True(episode.Weeks.Count >= 3);
            var between = Of(county, episode).Count(upload => upload.DuplicateOf is { } earlier && county.Uploads[earlier - 1].Unit != upload.Unit && episode.Units.Contains(county.Uploads[earlier - 1].Unit));
            Assert.True(between >= episode.Weeks.Count * (episode.Units.Count - 1) / 2, $"{episode}: {between}");
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Old_captures_of_its_own(int seed, GamingLevel gaming)
        => Each(seed, gaming, "recycled", null, (county, episode) =>
        {
            Assert.True(episode.Realised >= 0.1);
            // The recogniser misses some, and takes some of these for copies of this week's first copy.
            Assert.True(Share(county, episode, upload => upload.DuplicateOf is { } earlier && county.Uploads[earlier - 1].Unit == upload.Unit) >= 0.6 * episode.Realised, $"{episode}");
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Five_gaps_in_a_row_that_are_alike_to_a_second_or_two_in_most_weeks(int seed, GamingLevel gaming)
        // Now and then a colleague uploads in the middle of a run.
        => Each(seed, gaming, "machine_timing", "run", (county, episode) => Assert.True(Of(county, episode).GroupBy(upload => upload.Week).Average(week => LongestRun([.. week]) >= 5 ? 1.0 : 0) > 0.5, $"{episode}"));

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_minute_on_six_days_of_the_week(int seed, GamingLevel gaming)
        => Each(seed, gaming, "machine_timing", "daily", (county, episode) => Assert.All(Of(county, episode).GroupBy(upload => upload.Week), week => Assert.True(
            week.Max(one => week.Where(other => Math.Abs((other.UploadedAt.TimeOfDay - one.UploadedAt.TimeOfDay).TotalSeconds) <= 30).Select(other => other.UploadedAt.DayOfWeek).Distinct().Count()) >= 6, $"{episode}")));

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_realised_is_near_what_was_aimed_at_and_units_of_their_own(int seed, GamingLevel gaming)
        => Assert.All(Counties.Of(seed, gaming).Episodes.Where(episode => !episode.CountyDriven && episode.Type is not ("jump_collapse" or "ring")), episode
            => Assert.InRange(episode.Realised, 0.85 * episode.Strength, (1.5 * episode.Strength) + 0.15));

    private static void Each(int seed, GamingLevel gaming, string type, string? subtype, Action<SimulatedCounty, Episode> check)
    {
        var county = Counties.Of(seed, gaming);
        foreach (var episode in county.Episodes.Where(episode => !episode.CountyDriven && episode.Type == type && (subtype is null || episode.Subtype == subtype)))
        {
            check(county, episode);
        }
    }

    private static IEnumerable<SimulatedUpload> Of(SimulatedCounty county, Episode episode)
        => county.Uploads.Where(upload => episode.Units.Contains(upload.Unit) && episode.Weeks.Contains(upload.Week));

    private static double Share(SimulatedCounty county, Episode episode, Func<SimulatedUpload, bool> which) => Of(county, episode).Average(upload => which(upload) ? 1.0 : 0);

    private static int Staff(SimulatedCounty county, Episode episode) => county.Units.Single(unit => unit.Id == episode.Units[0]).Staff!.Value;

    private static int Counted(SimulatedCounty county, UnitId unit, IsoWeek week) => county.Uploads.Count(upload => upload.Unit == unit && upload.Week == week && upload.Decision is Outcome.Counted);

    private static int Rank(SimulatedCounty county, UnitId unit, IsoWeek week)
    {
        var counted = county.Uploads.Where(upload => upload.Week == week && upload.Decision is Outcome.Counted).CountBy(upload => upload.Unit).ToDictionary();
        var attainment = county.Units.Where(one => one.Level is "department" or "village" && county.Quotas.ContainsKey((week, one.Id)))
            .ToDictionary(one => one.Id, one => counted.GetValueOrDefault(one.Id) / (double)county.Quotas[(week, one.Id)]);
        return 1 + attainment.Values.Count(other => other < attainment[unit]);
    }

    private static int LongestRun(List<SimulatedUpload> uploads)
    {
        var gaps = uploads.Zip(uploads.Skip(1), (first, second) => (second.UploadedAt - first.UploadedAt).TotalSeconds).ToList();
        var (longest, run) = (0, 0);
        for (var i = 1; i < gaps.Count; i++)
        {
            run = Math.Abs(gaps[i] - gaps[i - 1]) <= 2 ? run + 1 : 0;
            longest = Math.Max(longest, run + 1);
        }

        return longest;
    }
}
