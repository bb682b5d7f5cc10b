using System.Security.Cryptography;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>What came of closing a week.</summary>
/// <param name="Revision">The revision in force.</param>
/// <param name="IsNew">Whether it was published just now.</param>
/// <param name="Totals">The control totals of the report.</param>
/// <param name="Quarantined">How many screenshots still wait.</param>
/// <param name="Problems">What is wrong with the county's tables.</param>
public sealed record Closing(Revision Revision, bool IsNew, Counts Totals, int Quarantined, IReadOnlyList<Problem> Problems);

/// <summary>
/// Folds a week's facts into its report and publishes that. Closing again publishes nothing new unless a fact came late or was
/// corrected; then it makes another revision, with a list of what changed.
/// </summary>
public sealed class CloseWeek(
    CompleteEntries complete,
    GatherWeek gather,
    ICountySource county,
    IReportRenderer renderer,
    IReportStore reports,
    CountyCalendar calendar,
    ClosingPolicy policy,
    ReportSettings settings)
{
    /// <summary>Closes a week, whatever is in it.</summary>
    public async Task<Closing> RunAsync(IsoWeek week, CancellationToken cancellation)
    {
        await CompleteAsync(week, week, cancellation);
        return await PublishAsync(week, await FoldAsync(week, cancellation), cancellation);
    }

    /// <summary>Closes every week that is due, the earliest first. One in which nothing was uploaded and nothing waits has no report.</summary>
    /// <param name="now">The present moment.</param>
    /// <param name="cancellation">Stops between two weeks, or within one before it is published.</param>
    /// <exception cref="AggregateException">Some weeks could not be closed; all others are.</exception>
    public async Task<IReadOnlyList<Closing>> RunDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        List<Closing> closings = [];
        List<Exception> failures = [];
        var due = policy.Due(now, calendar);
        await CompleteAsync(due[0], due[^1], cancellation);
        foreach (var week in due)
        {
            try
            {
                if (await CloseDueAsync(week, cancellation) is { } closing)
                {
                    closings.Add(closing);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A week that cannot be closed must not keep the others from it.
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"{failures.Count} of {due.Count} weeks cannot be closed", failures);
        }

        return closings;
    }

    private async Task<Closing?> CloseDueAsync(IsoWeek week, CancellationToken cancellation)
    {
        var report = await FoldAsync(week, cancellation);
        return report is { Submissions: [], Quarantined: [] } && (await reports.ListAsync(week, cancellation)).Count == 0
            ? null
            : await PublishAsync(week, report, cancellation);
    }

    private async Task<Closing> PublishAsync(IsoWeek week, AuditReport report, CancellationToken cancellation)
    {
        var files = renderer.Render(report);
        var digest = await DigestAsync(files.Single(file => file.Name == renderer.Facts), cancellation);
        while (true)
        {
            var last = await reports.ListAsync(week, cancellation) is [.., var newest] ? newest : null;
            if (last?.Digest == digest)
            {
                return new(last, false, report.Totals, report.Quarantined.Count, report.Problems);
            }

            var next = new Revision(week, (last?.Number ?? 0) + 1, digest);
            if (await reports.PublishAsync(next, last is null ? files : [.. files, await CompareAsync(last, report, cancellation)], cancellation))
            {
                return new(next, true, report.Totals, report.Quarantined.Count, report.Problems);
            }

            // Another shell published that number meanwhile; what it published decides what is next.
        }
    }

    // An earlier upload whose ingest was cut short may still owe an edge to one of these weeks.
    private Task CompleteAsync(IsoWeek first, IsoWeek last, CancellationToken cancellation)
        => complete.RunAsync(new Period(calendar.PeriodOf(first.Add(-policy.WeeksLookedAtAgain)).From, calendar.PeriodOf(last).Until), cancellation);

    private async Task<AuditReport> FoldAsync(IsoWeek week, CancellationToken cancellation)
    {
        var (units, problems) = await county.ReadAsync(cancellation);
        var facts = await gather.RunAsync(week, cancellation);
        var report = AuditFold.Fold(facts, new AuditContext(units, problems, []), calendar, settings);
        var earlier = await new PublishedWeeks(reports, renderer.Ledger, calendar).ReadAsync(week, policy.WeeksOfHabit, units, cancellation);
        return AuditInquiry.Add(report, earlier, calendar);
    }

    private async Task<ReportFile> CompareAsync(Revision former, AuditReport report, CancellationToken cancellation)
    {
        await using var facts = await reports.OpenAsync(former, renderer.Facts, cancellation)
            ?? throw new InvalidDataException($"Revision {former.Number} of {former.Week} lacks {renderer.Facts}");
        return await renderer.CompareAsync(facts, report, cancellation);
    }

    private static async Task<ContentHash> DigestAsync(ReportFile file, CancellationToken cancellation)
    {
        using var sha256 = SHA256.Create();
        await using (var hashing = new CryptoStream(Stream.Null, sha256, CryptoStreamMode.Write, leaveOpen: true))
        {
            await file.WriteAsync(hashing, cancellation);
        }

        return ContentHash.Parse(Convert.ToHexStringLower(sha256.Hash!)).OrThrow();
    }
}
