using RepostAudit.Cli.Auditing;
using RepostAudit.Cli.Commands;
using RepostAudit.Cli.Terminal;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Tests;

/// <summary>Stops an audit after a given number of files, which no signal can do so exactly.</summary>
public sealed class StoppedHalfWayTests(SampleCounty county)
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(18, 1)]
    [InlineData(18, 8)]
    public async Task Wherever_an_audit_stops_the_next_run_ends_with_the_same_bytes(int files, int threads)
    {
        using var output = new TempFolder();
        using var stop = new StopAfter(files);
        var settings = new AuditSettings(new CountyCalendar(TimeZoneInfo.FindSystemTimeZoneById(CountyCalendar.DefaultZone)), PictureTools.Of("imagesharp", unread: false), threads, new MatchPolicy(), new RankingPolicy(), new DetectorSettings(), new BurdenPolicy(), new ReportOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FolderAudit.RunAsync(county.Input, output.Path, settings, stop, stop.Token));
        Assert.False(File.Exists(output[ReportFiles.Submissions]));

        (await Ran.AuditAsync(county.Input, output.Path)).Exits(0);
        new AuditOutput(output.Path).AssertSameAs(county.Fresh);
    }

    private sealed class StopAfter(int files) : IProgressSink, IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private int _done;

        public CancellationToken Token => _source.Token;

        public void Begin(int total)
        {
        }

        public void Report(int value)
        {
            if (Interlocked.Add(ref _done, value) >= files)
            {
                _source.Cancel();
            }
        }

        public void Dispose() => _source.Dispose();
    }
}
