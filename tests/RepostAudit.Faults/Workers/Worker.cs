using System.Text.Json;
using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Workers;

/// <summary>The side of the child process: receives one screenshot after the other, until its input ends or it is killed.</summary>
public static class Worker
{
    /// <param name="input">A line of <see cref="WorkerOrders"/>, then a line for each <see cref="Delivery"/>.</param>
    /// <param name="output">Gets a line for each delivery.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(TextReader input, TextWriter output)
    {
        if (await input.ReadLineAsync() is not { } first || JsonSerializer.Deserialize<WorkerOrders>(first) is not { } orders)
        {
            await Console.Error.WriteLineAsync("Give the orders as a line of JSON on standard input.");
            return 2;
        }

        var guard = new StepGuard(orders.Failures, orders.Seed, output);
        OpenStores? stores = null;
        using var reader = orders.Readings is { } folder ? new SharedReadings(folder) : null;
        try
        {
            while (await input.ReadLineAsync() is { } line)
            {
                var delivery = Delivery.Parse(line);
                guard.BeginDelivery(delivery.DeathAt);
                await output.WriteLineAsync(await ReceiveAsync(delivery));
                await output.FlushAsync();
            }
        }
        finally
        {
            stores?.Dispose();
        }

        return 0;

        async Task<string> ReceiveAsync(Delivery delivery)
        {
            try
            {
                // Opened here, since a store that cannot be opened is one more failure of a delivery.
                stores ??= await OpenStores.OpenAsync(orders.Store, CancellationToken.None);
                var pipeline = Machinery.Pipeline(GuardedStores.Of(stores.Ports, guard), TimeSpan.FromHours(orders.SkewHours), reader);
                await pipeline.Receive.RunAsync(delivery.Path, CancellationToken.None);
                return Answer.DoneWord;
            }
            catch (Exception failure)
            {
                return $"{Answer.FailedWord} {failure.GetType().Name}";
            }
        }
    }
}
