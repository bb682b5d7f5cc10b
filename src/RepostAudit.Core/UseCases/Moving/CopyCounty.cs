using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Reports;
using RepostAudit.Core.UseCases.Ingest;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Moving;

/// <summary>What a copy came to; all of it counts what lies at the source, whether it was at the destination before or not.</summary>
/// <param name="Entries">Entries.</param>
/// <param name="Screenshots">Screenshots.</param>
/// <param name="Taken">Of these, how many paths the destination had taken already; those were left as they are.</param>
/// <param name="Revisions">Published revisions.</param>
/// <param name="Refused">Of these, how many were not published, since the destination has another one of that number.</param>
public sealed record CountyCopy(int Entries, int Screenshots, int Taken, int Revisions, int Refused);

/// <summary>
/// Copies a county from one set of stores to another, in which there may be something already. Facts go first: where the destination's
/// own pipeline sees the screenshots arrive, it finds them known, with the times that they truly had. Copying again completes what
/// was cut short, and brings what came since.
/// </summary>
public sealed class CopyCounty(CountyStores from, CountyStores to, Inspector inspector)
{
    private readonly IngestUpload _ingest = new(inspector, to.Ledger, to.Index, to.Thumbnails, to.Proxies, new PairJudge(to.Proxies, inspector.Proxies), ClaimRule.FirstStays);

    /// <param name="progress">Told how many entries and screenshots are done.</param>
    /// <param name="cancellation">Stops between two facts or files.</param>
    public async Task<CountyCopy> RunAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        await CopyNotesAsync(cancellation);
        var (entries, weeks) = await CopyEntriesAsync(progress, cancellation);
        var (screenshots, taken) = await CopyScreenshotsAsync(entries, progress, cancellation);
        var (revisions, refused) = await CopyReportsAsync(weeks, cancellation);
        return new(entries, screenshots, taken, revisions, refused);
    }

    private async Task CopyNotesAsync(CancellationToken cancellation)
    {
        foreach (var ruling in await from.Rulings.ReadAsync(cancellation))
        {
            await to.Rulings.AddAsync(ruling, cancellation);
        }

        foreach (var incident in await from.Incidents.ReadAsync(cancellation))
        {
            await to.Incidents.NoteAsync(incident, cancellation);
        }
    }

    // Edges are not copied but found again: they are functions of the entries, and the destination may have neighbours of its own.
    private async Task<(int Entries, IReadOnlySet<DateOnly> Days)> CopyEntriesAsync(IProgress<int> progress, CancellationToken cancellation)
    {
        var done = 0;
        HashSet<DateOnly> days = [];
        await foreach (var entry in from.Ledger.ReadEntriesAsync(Period.Always, cancellation))
        {
            if (await from.Thumbnails.FindAsync(entry.Content, cancellation) is { } jpeg)
            {
                await to.Thumbnails.KeepAsync(entry.Content, jpeg, cancellation);
            }

            // Before the entry is completed: whoever finds it may verify the pair.
            if (await from.Proxies.FindAsync(entry.Content, cancellation) is { } proxy)
            {
                await to.Proxies.KeepAsync(entry.Content, proxy, cancellation);
            }

            if (!await to.Ledger.IsSettledAsync(entry.Key, cancellation))
            {
                await to.Ledger.AppendAsync(entry, cancellation);
                await _ingest.CompleteAsync(entry, cancellation);
            }

            days.Add(DateOnly.FromDateTime(entry.Key.UploadedAt.UtcDateTime));
            progress.Report(++done);
        }

        return (done, days);
    }

    private async Task<(int Screenshots, int Taken)> CopyScreenshotsAsync(int before, IProgress<int> progress, CancellationToken cancellation)
    {
        var (done, taken) = (0, 0);
        await foreach (var stored in from.Screenshots.ListAsync(cancellation))
        {
            await using var open = await from.Screenshots.OpenAsync(stored.Path, cancellation);
            if (open is null)
            {
                continue;
            }

            taken += await to.Screenshots.PutAsync(stored.Path, open.Content, open.Stored.Metadata, cancellation) ? 0 : 1;
            progress.Report(before + ++done);
        }

        return (done, taken);
    }

    private async Task<(int Revisions, int Refused)> CopyReportsAsync(IReadOnlySet<DateOnly> days, CancellationToken cancellation)
    {
        var (done, refused) = (0, 0);

        // A day may belong to two weeks, by the county's clocks or by ours; a week without a report costs one look.
        foreach (var week in days.SelectMany(day => (IsoWeek[])[IsoWeek.Of(day.AddDays(-1)), IsoWeek.Of(day), IsoWeek.Of(day.AddDays(1))]).Distinct().Order())
        {
            foreach (var revision in await from.Reports.ListAsync(week, cancellation))
            {
                var files = await FilesAsync(revision, cancellation);
                refused += await to.Reports.PublishAsync(revision, files, cancellation) ? 0 : 1;
                done++;
            }
        }

        return (done, refused);
    }

    private async Task<IReadOnlyList<ReportFile>> FilesAsync(Revision revision, CancellationToken cancellation)
        => [.. (await from.Reports.FilesAsync(revision, cancellation)).Select(name => new ReportFile(name, async (stream, stop) =>
        {
            await using var file = await from.Reports.OpenAsync(revision, name, stop) ?? throw new InvalidDataException($"Revision {revision.Number} of {revision.Week} lacks {name}");
            await file.CopyToAsync(stream, stop);
        }))];
}
