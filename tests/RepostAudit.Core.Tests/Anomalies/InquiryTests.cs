using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation;

namespace RepostAudit.Core.Tests.Anomalies;

public sealed class InquiryTests
{
    [Fact]
    public void The_shares_of_the_budget_are_all_of_it()
        => Assert.Equal(1, Enum.GetValues<Question>().Sum(question => question.BudgetShare()), 12);

    [Fact]
    public void Of_nothing_nothing_is_found_and_it_is_said_that_nothing_was_asked()
    {
        var inquiry = Inquiry.Of([], County.Unknown, new DetectorSettings());
        Assert.Empty(inquiry.Findings);
        Assert.All(inquiry.Untested, untested => Assert.Equal(Lack.Uploads, untested.Lack));
        Assert.NotEmpty(inquiry.Untested);
    }

    [Fact]
    public void A_unit_without_peers_is_asked_only_what_needs_none()
    {
        var rows = new HonestCounty().Rows.Where(row => row.Unit.ToString() == "u04").ToList();
        var inquiry = Inquiry.Of(rows, County.Unknown, new DetectorSettings());
        Assert.Empty(inquiry.Findings);
        Assert.Equal([Question.SameClock], inquiry.Tests.Select(of => of.Test.Question).Distinct());
        Assert.Contains(new Untested(Question.OldCaptures, null, Lack.Peers), inquiry.Untested);
        Assert.Contains(inquiry.Untested, untested => untested is { Question: Question.FewPeople, Lack: Lack.Staff });
    }

    [Fact]
    public void What_is_not_known_is_not_asked()
    {
        var rows = new HonestCounty().Rows.Select(row => row with { Submitter = null }).ToList();
        var inquiry = Inquiry.Of(rows, new County([], new Dictionary<(IsoWeek, UnitId), int>()), new DetectorSettings());
        Assert.Contains(new Untested(Question.LandingOnQuota, null, Lack.Quotas), inquiry.Untested);
        Assert.DoesNotContain(inquiry.Tests, of => of.Test.Question is Question.FewPeople or Question.MorePeopleThanStaff or Question.LandingOnQuota);
    }

    [Fact]
    public void Two_years_are_looked_at_together_and_no_more()
    {
        var (honest, early) = (new HonestCounty(), new IsoWeek(2023, 1));
        ActivityRow[] rows = [.. honest.Rows, honest.Rows[0] with { Id = "old", Week = early, UploadedAt = early.FirstDay.ToDateTime(new TimeOnly(9, 0)) }];
        var inquiry = Inquiry.Of(rows, honest.County, new DetectorSettings());
        Assert.Equal(Inquiry.MostWeeks, inquiry.Activity.Weeks.Count);
        Assert.True(inquiry.WeeksLeftOut > 0);
        Assert.Equal(honest.Rows.Count, inquiry.Activity.Uploads.Count);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        var county = CountySimulation.Of(new SimulationSettings(3) { Gaming = GamingLevel.Strong, Units = 30 });
        var rows = Rows(county);
        string Told(IEnumerable<ActivityRow> of) => string.Join('\n', Inquiry.Of([.. of], county.County, new DetectorSettings()).Findings.Select(finding => $"{finding.Test.Question} {string.Join(';', finding.Test.Units)} {string.Join(';', finding.Test.Weeks)} {finding.QValue} {finding.Description.Effect}"));
        var told = Told(rows);
        Assert.NotEmpty(told);
        Assert.Equal(told, Told(rows.Reverse()));
        Assert.Equal(told, Told(rows.OrderBy(row => row.Id[^3..], StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    public void Where_nobody_games_no_unit_is_accused(int seed)
    {
        var county = CountySimulation.Of(new SimulationSettings(seed) { Gaming = GamingLevel.None, Units = 45 });
        var inquiry = Inquiry.Of(Rows(county), county.County, new DetectorSettings());
        Assert.DoesNotContain(inquiry.Findings, finding => finding.Test is { PValue: not null, Units.Count: > 0 });
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public void Most_of_what_strong_gaming_leaves_is_found_and_hardly_anything_else(int seed)
    {
        var county = CountySimulation.Of(new SimulationSettings(seed) { Gaming = GamingLevel.Strong });
        var inquiry = Inquiry.Of(Rows(county), county.County, new DetectorSettings());
        var units = inquiry.Activity.Units;
        bool Matches(Simulation.Truth.Episode episode, Finding finding)
            => finding.Test.Detector.Name() == episode.Type
            && finding.Test.Units.Any(unit => episode.Units.Contains(units[unit]))
            && finding.Test.Weeks.Any(week => episode.Weeks.Any(of => Math.Abs(of.FirstDay.DayNumber - inquiry.Activity.Weeks[week].FirstDay.DayNumber) <= (episode.Type == "jump_collapse" ? 7 : 0)));
        var episodes = county.Episodes.Where(episode => !episode.CountyDriven).ToList();

        Assert.True(episodes.Count(episode => inquiry.Findings.Any(finding => Matches(episode, finding))) >= 0.75 * episodes.Count);
        Assert.InRange(inquiry.Findings.Count(finding => finding.Test.Units.Count > 0 && !episodes.Any(episode => Matches(episode, finding))), 0, 1);
        Assert.All(inquiry.Findings, finding => Assert.InRange(finding.QValue, 0, inquiry.Settings.ErrorBudget));
        Assert.All(inquiry.Findings, finding => Assert.All(finding.Description.Evidence, evidence
            => Assert.True(finding.Test.Units.Contains(inquiry.Activity.Uploads.Unit[evidence.Upload]) && finding.Test.Weeks.Contains(inquiry.Activity.Uploads.Week[evidence.Upload]) || finding.Test.Question is Question.SharedCaptures or Question.FewPeople)));
    }

    private static IReadOnlyList<ActivityRow> Rows(SimulatedCounty county) => [.. county.Uploads.Select(upload => upload.Row)];
}
