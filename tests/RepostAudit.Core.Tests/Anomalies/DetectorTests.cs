using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using static RepostAudit.Core.Tests.Anomalies.HonestCounty;

namespace RepostAudit.Core.Tests.Anomalies;

/// <summary>What each detector finds, and beside it the innocent that looks like it and is not found.</summary>
public sealed class DetectorTests
{
    [Fact]
    public void Honest_units_are_not_accused() => Assert.Empty(new HonestCounty().Found());

    [Fact]
    public void Old_captures_of_a_unit_s_own_are_found_with_each_upload_and_what_it_repeats()
    {
        var county = new HonestCounty((week, unit, usual) => unit == 3 && week is >= 8 and <= 11
            ? usual.Select((row, i) => i % 4 == 0 ? row with { Outcome = Outcome.Duplicate, DuplicateOf = Name(week - 5, 3, i % 8) } : row)
            : null);

        Assert.Equal(["recycled 3 8-11"], county.Found());
        var finding = county.Inquire().Findings.Single();
        Assert.Equal(county.Rows.Count(row => row.DuplicateOf is not null), finding.Description.Evidence.Count);
        Assert.All(finding.Description.Evidence, evidence => Assert.NotNull(evidence.Earlier));
    }

    [Fact]
    public void Who_presses_twice_within_minutes_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 3 && week is >= 8 and <= 11
            ? usual.SelectMany((row, i) => i % 4 == 0 ? [row, row with { Id = row.Id + "b", UploadedAt = row.UploadedAt.AddMinutes(2), Outcome = Outcome.Duplicate, DuplicateOf = row.Id }] : new[] { row })
            : null).Found());

    [Fact]
    public void Units_that_pass_captures_on_are_found_with_their_originator_first()
    {
        var county = new HonestCounty((week, unit, usual) => unit is 5 or 9 or 14 && week is >= 4 and <= 8
            ? usual.Concat(Enumerable.Range(0, 4).Select(i => Upload(week, unit, 900 + i, Monday(week).AddDays(i).AddHours(16 + i).AddMinutes(unit + (i * 11)), of: Name(week, 12, i))))
            : week is >= 4 and <= 8 && unit == 12 ? usual.Select((row, i) => i < 4 ? row with { UploadedAt = Monday(week).AddDays(i).AddHours(9) } : row) : null);

        var ring = Assert.Single(county.Inquire().Findings);
        Assert.Equal((Question.SharedCaptures, 12, 3), (ring.Test.Question, ring.Test.Units[0], ring.Test.Units.Count - 1));
        Assert.Equal([5, 9, 14], ring.Test.Units.Skip(1).Order());
        Assert.Equal([4, 5, 6, 7, 8], ring.Test.Weeks);
        Assert.Equal(60, Assert.IsType<Figures.Sharing>(ring.Description.Figures).Captures);
    }

    [Fact]
    public void An_example_that_is_passed_round_the_county_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => week is 4 or 6 or 8 && unit != 12
            ? [.. usual, Upload(week, unit, 900, Monday(week).AddDays(3).AddHours(20).AddMinutes(unit), of: Name(week, 12, 0))]
            : unit == 12 ? usual.Select((row, i) => i == 0 ? row with { UploadedAt = Monday(week).AddHours(9) } : row) : null).Found());

    [Fact]
    public void A_clerk_of_two_units_is_no_ring()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 5
            ? [.. usual, .. Enumerable.Range(0, 3).Select(i => Upload(week, 5, 900 + i, Monday(week).AddDays(i).AddHours(10)) with { Submitter = Clerk })]
            : unit == 9
                ? [.. usual, .. Enumerable.Range(0, 3).Select(i => Upload(week, 9, 900 + i, Monday(week).AddDays(i).AddHours(11), of: Name(week, 5, 900 + i)) with { Submitter = Clerk })]
                : null).Found());

    [Fact]
    public void Counts_that_land_on_the_quota_are_found()
        => Assert.Equal(["quota_bunching 6 3-15"], new HonestCounty((week, unit, usual) => unit == 6 && week >= 3 ? Exactly(week, 6, usual, 20 + (week % 3)) : null).Found());

    [Fact]
    public void A_unit_that_is_steady_around_the_quota_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 6 ? Exactly(week, 6, usual, 16 + (week * 5 % 11)) : null).Found());

    [Fact]
    public void Where_the_whole_county_lands_on_a_raised_quota_it_is_the_target_that_is_found_and_no_unit()
    {
        var county = new HonestCounty((week, unit, usual) => week is >= 9 and <= 11 && unit % 3 != 0 ? Exactly(week, unit, usual, 30 + (unit % 3)) : null);
        for (var unit = 0; unit <= Units; unit++)
        {
            foreach (var week in Enumerable.Range(9, 3))
            {
                county.Ask(week, unit, unit == 0 ? 600 : 30);
            }
        }

        Assert.Equal(["quota_bunching * 9-11"], county.Found());
    }

    [Fact]
    public void A_unit_that_takes_to_the_last_hours_is_found()
        => Assert.Equal(["deadline_burst 7 5-8"], new HonestCounty((week, unit, usual) => unit == 7 && week is >= 5 and <= 8 ? Late(week, usual, 4) : null).Found());

    [Fact]
    public void One_that_always_was_late_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 7 ? Late(week, usual, 2) : null).Found());

    [Fact]
    public void A_week_in_which_the_whole_county_was_late_is_a_finding_about_the_county_and_no_unit()
        => Assert.Equal(["deadline_burst * 9-9"], new HonestCounty((week, unit, usual) => week == 9 && unit % 4 != 0 ? Late(week, usual, 3) : null).Found());

    [Fact]
    public void Uploads_at_night_are_found()
        => Assert.Equal(["after_hours 8 4-10"], new HonestCounty((week, unit, usual) => unit == 8 && week is >= 4 and <= 10 ? AtNight(usual, 3) : null).Found());

    [Fact]
    public void The_last_hours_of_the_week_are_part_of_the_night_but_not_of_what_is_tested()
    {
        static IEnumerable<ActivityRow> SundayNight(int week, List<ActivityRow> usual)
            => usual.Select((row, i) => i % 5 == 0 ? row with { UploadedAt = Monday(week).AddDays(6).AddHours(22.5).AddMinutes(i) } : row);
        List<ActivityRow> AndOthers(int week, List<ActivityRow> usual)
            => [.. SundayNight(week, usual).Select((row, i) => i % 3 == 1 ? row with { UploadedAt = row.UploadedAt.Date.AddHours(1 + (i % 4)).AddMinutes(i) } : row)];

        // A fifth in the last two hours in all weeks is a habit; a third at other nights, too, is more than 40 % at night, of which a third is tested.
        Assert.Equal(["after_hours 8 4-10"], new HonestCounty((week, unit, usual) => unit != 8 ? null : week is >= 4 and <= 10 ? AndOthers(week, usual) : SundayNight(week, usual)).Found());
        Assert.Empty(new HonestCounty((week, unit, usual) => unit == 8 ? SundayNight(week, usual) : null).Found());
    }

    [Fact]
    public void A_unit_that_works_round_the_clock_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 8 ? usual.Select((row, i) => row with { UploadedAt = row.UploadedAt.Date.AddHours(i * 7 % 24).AddMinutes(i) }) : null).Found());

    [Fact]
    public void A_machine_s_pace_is_found_whoever_takes_turns()
    {
        var finding = Assert.Single(new HonestCounty((week, unit, usual) => unit == 10 && week is >= 6 and <= 8
            ? usual.Select((row, i) => i < 15 ? row with { UploadedAt = Monday(week).AddDays(1).AddHours(15).AddSeconds(5 * i), Submitter = Core.Uploads.SubmitterId.Parse($"P10.{i % 3}").OrThrow() } : row)
            : null).Inquire().Findings);
        Assert.Equal((Question.EvenSpacing, 10), (finding.Test.Question, finding.Test.Units.Single()));
        Assert.Equal([6, 7, 8], finding.Test.Weeks);
        var run = Assert.IsType<Figures.Run>(finding.Description.Figures);
        Assert.Equal((15, TimeSpan.FromSeconds(5), 3), (run.Uploads, run.Spacing, run.People));
    }

    [Fact]
    public void Three_pictures_chosen_at_once_are_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => usual.Select((row, i) => i % 6 < 3 ? row with { UploadedAt = Monday(week).AddDays(i / 6).AddHours(9 + (((unit * 3) + (i / 6)) % 8)).AddMinutes(i / 6 * 7).AddSeconds(2 * (i % 6)) } : row)).Found());

    [Fact]
    public void The_same_minute_every_day_is_found()
    {
        var finding = Assert.Single(new HonestCounty((week, unit, usual) => unit == 11 && week is >= 6 and <= 9
            ? [.. usual.Take(10), .. Enumerable.Range(0, 7).Select(day => Upload(week, 11, 900 + day, Monday(week).AddDays(day).AddHours(18.5).AddSeconds(day * 3), person: 2))]
            : null).Inquire().Findings);
        Assert.Equal((Question.SameClock, 11), (finding.Test.Question, finding.Test.Units.Single()));
        Assert.Equal(new TimeOnly(18, 30), Assert.IsType<Figures.Daily>(finding.Description.Figures).Clock);
    }

    [Fact]
    public void A_lunch_hour_s_habit_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 11
            ? [.. usual.Take(10), .. Enumerable.Range(0, 7).Select(day => Upload(week, 11, 900 + day, Monday(week).AddDays(day).AddHours(12.5).AddSeconds(((week * 137) + (day * 211)) % 1200), person: 2))]
            : null).Found());

    [Fact]
    public void Two_people_who_upload_nearly_everything_of_a_crowd_are_found()
        => Assert.Equal(["concentration 18 5-12"], new HonestCounty((week, unit, usual) => unit == 18 && week is >= 5 and <= 12
            ? usual.Select((row, i) => row with { Submitter = Core.Uploads.SubmitterId.Parse(i % 8 == 0 ? $"P18.{i}" : $"P18.{i % 2}").OrThrow() })
            : null).Found());

    [Fact]
    public void An_assistant_with_half_of_the_uploads_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 18 ? usual.Select((row, i) => i % 2 == 0 ? row with { Submitter = Core.Uploads.SubmitterId.Parse("P18.assistant").OrThrow() } : row) : null).Found());

    [Fact]
    public void More_people_than_work_there_are_found()
        => Assert.Equal(["concentration 1 6-11"], new HonestCounty((week, unit, usual) => unit == 1 && week is >= 6 and <= 11
            ? Enumerable.Range(0, 24).Select(i => Upload(week, 1, i, Monday(week).AddDays(i % 5).AddHours(9 + (i / 5)).AddMinutes(i), person: i % 16))
            : null).Found());

    [Fact]
    public void A_visitor_now_and_then_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 1 && week is 6 or 11
            ? Enumerable.Range(0, 22).Select(i => Upload(week, 1, i, Monday(week).AddDays(i % 5).AddHours(9 + (i / 5)).AddMinutes(i), person: i % 11))
            : null).Found());

    [Fact]
    public void A_jump_from_the_bottom_and_back_is_the_clearest_of_its_kind()
    {
        // Three hundred honest weeks cannot say that something is rarer than one in three hundred, so in a county so small one jump is no finding; but it is the clearest test.
        var inquiry = new HonestCounty((week, unit, usual) => unit == 15 ? week == 7 ? Exactly(week, 15, usual, 5) : week == 8 ? Exactly(week, 15, usual, 95) : null : null).Inquire();
        var clearest = inquiry.Tests.Where(of => of.Test.Question is Question.JumpAndCollapse).MinBy(of => of.QValue).Test;
        Assert.Equal((15, 8), (clearest.Units.Single(), clearest.Weeks.Single()));
        Assert.InRange(clearest.PValue!.Value, 0.001, 0.01);
        var jumped = Assert.IsType<Figures.Jumped>(clearest.Describe().Figures);
        Assert.Equal((1, 5, 95, 1), (jumped.Jumps, jumped.Before, jumped.Jump, jumped.Place));
    }

    [Fact]
    public void Who_jumps_each_time_it_is_in_danger_is_told_of_both_jumps_and_more_surely()
    {
        static double P(Inquiry inquiry) => Of15(inquiry).PValue!.Value;
        static Candidate Of15(Inquiry inquiry) => inquiry.Tests.Single(of => of.Test.Question is Question.JumpAndCollapse && of.Test.Units.Single() == 15).Test;
        Inquiry Jumping(params int[] weeks) => new HonestCounty((week, unit, usual) => unit != 15 ? null : weeks.Contains(week) ? Exactly(week, 15, usual, 95) : weeks.Contains(week + 1) ? Exactly(week, 15, usual, 5) : null).Inquire();

        var twice = Of15(Jumping(5, 9));

        Assert.Equal([5, 9], twice.Weeks);
        Assert.True(P(Jumping(5, 9)) < P(Jumping(5)) / 2);
        Assert.Equal((2, 10, 190), twice.Describe().Figures is Figures.Jumped jumped ? (jumped.Jumps, jumped.Before, jumped.Jump) : default);
    }

    [Fact]
    public void Who_makes_up_for_a_week_away_is_not()
        => Assert.Empty(new HonestCounty((week, unit, usual) => unit == 15 ? week == 7 ? Exactly(week, 15, usual, 2) : week == 8 ? Exactly(week, 15, usual, 40) : null : null).Found());

    [Fact]
    public void A_quota_above_what_people_can_do_and_a_markup_are_found_without_chance()
    {
        var county = new HonestCounty();
        county.Ask(5, 1, 401);
        county.Ask(5, 0, 300);

        var findings = county.Inquire().Findings;

        Assert.Equal([Question.QuotaAboveCapacity, Question.PassedOnWithMarkup], findings.Select(finding => finding.Test.Question).Order());
        Assert.All(findings, finding => Assert.Equal((null, 0.0), (finding.Test.PValue, finding.QValue)));
        Assert.All(findings, finding => Assert.Equal([5], finding.Test.Weeks));
    }

    private static Core.Uploads.SubmitterId Clerk => Core.Uploads.SubmitterId.Parse("clerk").OrThrow();

    private static IEnumerable<ActivityRow> Exactly(int week, int unit, List<ActivityRow> usual, int count)
        => [.. usual.Take(count), .. Enumerable.Range(0, Math.Max(0, count - usual.Count)).Select(i => Upload(week, unit, 500 + i, Monday(week).AddDays(i % 7).AddHours(9 + (i / 7 % 10)).AddMinutes(i * 7 % 60), person: i % 9))];

    // All but every so-many-th in the last hour and a half, a quarter of an hour apart, by different people.
    private static IEnumerable<ActivityRow> Late(int week, List<ActivityRow> usual, int spared)
        => usual.Select((row, i) => i % spared == 0 ? row : row with { UploadedAt = Monday(week).AddDays(6).AddHours(22.4).AddMinutes(i * 13 % 90).AddSeconds(i * 7 % 50) });

    private static IEnumerable<ActivityRow> AtNight(List<ActivityRow> usual, int spared)
        => usual.Select((row, i) => i % spared == 0 ? row : row with { UploadedAt = row.UploadedAt.Date.AddHours(1 + (i % 4)).AddMinutes(i * 17 % 60) });
}
