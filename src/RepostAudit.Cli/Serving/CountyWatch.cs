using RepostAudit.Core.Screenshots;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.UseCases.Upkeep;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Serving;

/// <summary>
/// Serves a county by the clock: looks for new screenshots every few seconds, closes weeks that are due every hour, holds storage
/// and ledger against each other once a day. Whatever fails is told and tried again; nothing is given up but by quarantine.
/// </summary>
internal sealed class CountyWatch(CountyStores stores, Pipeline pipeline, WatchSettings settings, TimeProvider clock, IWatchLog log)
{
    private static readonly TimeSpan BetweenClosings = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenReconciliations = TimeSpan.FromDays(1);

    private readonly Resting _resting = new(settings.Rest);
    private RecordedUploads? _recorded;
    private DateTimeOffset _closed = DateTimeOffset.MinValue;
    private DateTimeOffset _reconciled = DateTimeOffset.MinValue;

    /// <summary>Serves until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await TryAsync(TurnAsync, cancellation);
            await Task.Delay(settings.Every, clock, cancellation);
        }
    }

    /// <summary>Does everything that is due now, once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        log.Reconciled(await ReconcileAsync(cancellation));
        await CloseAsync(cancellation);
    }

    private async Task TurnAsync(CancellationToken cancellation)
    {
        _recorded ??= await RecordedUploads.ReadAsync(stores.Ledger, stores.Incidents, Period.Always, cancellation);
        var sweep = await pipeline.Sweep.RunAsync(_recorded, IsDue, cancellation);
        log.Swept(sweep);

        var now = clock.GetUtcNow();
        if (now - _reconciled >= BetweenReconciliations)
        {
            log.Reconciled(await ReconcileAsync(cancellation));
            _reconciled = now;
        }

        if (now - _closed >= BetweenClosings)
        {
            await CloseAsync(cancellation);
            _closed = now;
        }
    }

    private bool IsDue(StoredScreenshot stored) => _resting.IsAtRest(stored, clock.GetUtcNow());

    private Task<Reconciliation> ReconcileAsync(CancellationToken cancellation)
        => pipeline.Reconcile.RunAsync(new Period(clock.GetUtcNow() - settings.LookBack, DateTimeOffset.MaxValue), IsDue, cancellation);

    private async Task CloseAsync(CancellationToken cancellation)
    {
        foreach (var closing in await pipeline.CloseWeek.RunDueAsync(clock.GetUtcNow(), cancellation))
        {
            log.Closed(closing);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        try
        {
            await work(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.Failed(failure);
        }
    }
}
