using System.Text;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Published;

namespace RepostAudit.Embedded.Tests.Published;

/// <summary>From which reports a closing learns the habits of the weeks before.</summary>
public sealed class PublishedWeeksTests : IDisposable
{
    private const string Ledger = "submissions.csv";

    private readonly TempFolder _folder = new();
    private readonly FolderReports _reports;

    public PublishedWeeksTests() => _reports = new(_folder["reports"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_weeks_before_are_read_and_no_others()
    {
        await PublishAsync("2026-W09", 1, "s9");
        await PublishAsync("2026-W10", 1, "s10");
        await PublishAsync("2026-W11", 1, "s11");
        await PublishAsync("2026-W12", 1, "s12");

        Assert.Equal(["s10", "s11"], await ReadAsync("2026-W12", 2));
    }

    [Fact]
    public async Task Of_a_week_the_revision_in_force_is_read()
    {
        await PublishAsync("2026-W11", 1, "first");
        await PublishAsync("2026-W11", 2, "second");

        Assert.Equal(["second"], await ReadAsync("2026-W12", 25));
    }

    [Fact]
    public async Task Weeks_across_the_new_year_are_in_order_and_those_never_closed_have_no_say()
    {
        await PublishAsync("2025-W51", 1, "old");
        await PublishAsync("2026-W01", 1, "new");

        Assert.Equal(["old", "new"], await ReadAsync("2026-W02", 4));
    }

    [Fact]
    public async Task Nothing_published_or_no_weeks_asked_for_is_nothing_known()
    {
        Assert.Empty(await ReadAsync("2026-W12", 25));
        await PublishAsync("2026-W11", 1, "s11");
        Assert.Empty(await ReadAsync("2026-W12", 0));
    }

    [Fact]
    public async Task A_report_without_the_list_of_uploads_is_named()
    {
        await PublishAsync("2026-W11", 1, new ReportFile("other.csv", async (stream, cancellation) => await stream.WriteAsync("x"u8.ToArray(), cancellation)));

        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("2026-W12", 25));

        Assert.Contains("2026-W11", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(Ledger, wrong.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string week, int weeks)
    {
        var county = new County([new Unit(UnitId.Parse("u1").OrThrow(), "U")], new Dictionary<(IsoWeek, UnitId), int>());
        var rows = await new PublishedWeeks(_reports, Ledger, new CountyCalendar(TimeZoneInfo.Utc)).ReadAsync(Week(week), weeks, county, default);
        Assert.All(rows, row => Assert.Equal(Outcome.Counted, row.Outcome));
        return [.. rows.Select(row => row.Id)];
    }

    private Task PublishAsync(string week, int number, string id)
        => PublishAsync(week, number, new ReportFile(Ledger, async (stream, cancellation) => await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"submission_id,unit,uploaded_at,decision\n{id},u1,{Week(week).FirstDay:yyyy-MM-dd}T09:00:00Z,counted\n"), cancellation)));

    private async Task PublishAsync(string week, int number, ReportFile file)
        => Assert.True(await _reports.PublishAsync(new(Week(week), number, ContentHash.Of(Encoding.UTF8.GetBytes($"{week} {number}"))), [file], default));

    private static IsoWeek Week(string week) => IsoWeek.Parse(week).OrThrow();
}
