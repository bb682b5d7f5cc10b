using FsCheck.Xunit;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Core.Verdicts;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Tallies;

public class WeekTalliesTests
{
    private static readonly IsoWeek Week = new(2024, 10);

    [Fact]
    public void A_unit_that_was_expected_and_sent_nothing_is_there_with_zero()
    {
        var county = new County([new Unit(Unit("u1"), "One"), new Unit(Unit("u2"), "Two")], new Dictionary<(IsoWeek, UnitId), int> { [(Week, Unit("u1"))] = 4, [(Week, Unit("u2"))] = 5 });

        var tallies = WeekTallies.Of([Submission("a.png", "u1")], county);

        Assert.Equal(new Tally(Week, Unit("u2"), new Counts(0, 0, 0), 5), tallies[1]);
        Assert.Equal(0.25, tallies[0].Attainment);
    }

    [Fact]
    public void A_parent_is_not_expected_to_upload()
    {
        var county = new County([new Unit(Unit("town"), "Town"), new Unit(Unit("u1"), "One", Unit("town"))], new Dictionary<(IsoWeek, UnitId), int> { [(Week, Unit("town"))] = 9, [(Week, Unit("u1"))] = 9 });

        Assert.Equal(Unit("u1"), Assert.Single(WeekTallies.Of([Submission("a.png", "u1")], county)).Unit);
    }

    [Fact]
    public void Uploads_without_a_unit_are_tallied_apart_and_last()
    {
        var tallies = WeekTallies.Of([Submission("a.png", null), Submission("b.png", "u1")], County.Unknown);

        Assert.Equal([Unit("u1"), null], tallies.Select(tally => tally.Unit));
    }

    [Fact]
    public void A_quota_of_zero_has_no_attainment()
        => Assert.Null(new Tally(Week, Unit("u1"), new Counts(3, 0, 0), 0).Attainment);

    [Property]
    public bool Tallies_add_up_to_what_was_submitted(byte[] kinds)
    {
        Submission[] submissions = [.. kinds.Select((kind, i) => Submission($"{i}.png", $"u{kind % 3}") with
        {
            Verdict = kind % 2 == 0 ? new Verdict.Counted() : new Verdict.Rejected(Rejection.Blank, ""),
            Week = new IsoWeek(2024, 1 + kind % 5),
        })];

        var tallies = WeekTallies.Of(submissions, County.Unknown);

        return tallies.Sum(tally => tally.Counts.Submitted) == submissions.Length
            && tallies.Sum(tally => tally.Counts.Rejected) == submissions.Count(submission => submission.Verdict is Verdict.Rejected);
    }

    private static Submission Submission(string name, string? unit) => new(
        new Upload(EntryId.OfUnplaced(Named(name)), Named(name), null, Week, unit is null ? null : Unit(unit), null, null, null, Monday), new Verdict.Counted());
}
