using RepostAudit.Faults.Workers;

namespace RepostAudit.Faults.Campaigns;

/// <summary>One of the workers of a campaign: whenever its process dies it gets another.</summary>
internal sealed class WorkerSlot(Campaign campaign, int worker, DeliveryQueue queue, KillPlan plan, CampaignTally tally)
{
    /// <summary>Longest wait before a kill from outside, in microseconds: about what one small upload takes.</summary>
    private const int LongestWait = 12_000;

    // What crashes once may be a fault to be told of; what always crashes would never end.
    private const int MostCrashes = 10;

    private readonly Random _chance = new(unchecked(campaign.Seed * 1009 + worker));
    private WorkerProcess? _process;
    private int _lives;

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (queue.Take() is { Next: { } delivery, Left: var left })
            {
                await HandleAsync(delivery, plan.Take(delivery.Path, left), cancellation);
            }

            await (_process?.EndAsync(cancellation) ?? Task.CompletedTask);
        }
        finally
        {
            _process?.Dispose();
        }
    }

    private async Task HandleAsync(Delivery delivery, KillOrder? kill, CancellationToken cancellation)
    {
        var process = _process ??= await StartAsync();
        tally.Delivered();
        var answering = process.DeliverAsync(delivery with { DeathAt = kill?.Boundary }, cancellation);
        if (kill is { Boundary: null })
        {
            await Task.Delay(TimeSpan.FromMicroseconds(_chance.Next(LongestWait)), cancellation);
            process.Kill();
        }

        var answer = await answering;
        Count(answer, kill);
        if (answer is Answer.Died || kill is { Boundary: null })
        {
            process.Dispose();
            _process = null;
        }

        if (answer is not Answer.Done)
        {
            tally.Repeated();
            queue.PutBack(delivery);
        }

        if (answer is Answer.Failed failed)
        {
            await BearAsync(failed);
        }
    }

    private void Count(Answer answer, KillOrder? kill)
    {
        switch (answer)
        {
            case Answer.Died { At: { } boundary, ExitCode: Answer.Died.Killed }:
                tally.KilledAt(boundary);
                break;
            case var _ when kill is { Boundary: null }:
                tally.KilledAt(CampaignOutcome.FromOutside);
                break;
            case Answer.Died died when tally.Crashed($"exit code {died.ExitCode}: {died.Errors}") > MostCrashes:
                throw new InvalidOperationException($"Workers crash: exit code {died.ExitCode}: {died.Errors}");
            case Answer.Died:
                break;
            default:
                if (kill is not null)
                {
                    plan.GiveBack(kill);
                }

                break;
        }
    }

    private async Task BearAsync(Answer.Failed failed)
    {
        var failures = tally.Failed(failed.Why);
        await campaign.OnFailure(failures);
        if (failures > campaign.Patience)
        {
            throw new InvalidOperationException($"{failures} deliveries failed, the last with {failed.Why}");
        }
    }

    private Task<WorkerProcess> StartAsync()
    {
        tally.Started();
        return WorkerProcess.StartAsync(campaign.OrdersOf(worker, _lives++));
    }
}
