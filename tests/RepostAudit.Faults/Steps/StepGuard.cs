using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RepostAudit.Faults.Steps;

/// <summary>
/// Every call of every port passes here, and may find its store failing or its process dying. Used by one ingest at a time, whose calls may overlap.
/// </summary>
/// <param name="rates">How often stores misbehave.</param>
/// <param name="seed">Decides which calls those are.</param>
/// <param name="said">Is told where the process is about to die.</param>
public sealed class StepGuard(FailureRates rates, int seed, TextWriter said) : IPassage
{
    private readonly Lock _turn = new();
    private readonly Random _chance = new(seed);
    private readonly Dictionary<string, int> _calls = [];
    private string? _deathAt;

    /// <param name="deathAt">The boundary at which this delivery kills the process; null for none.</param>
    public void BeginDelivery(string? deathAt)
    {
        lock (_turn)
        {
            _calls.Clear();
        }

        _deathAt = deathAt;
    }

    public async Task<T> ReadAsync<T>(string call, Func<Task<T>> go)
    {
        var step = await EnterAsync(call);
        var answer = await go();
        Reach(Boundary.After(step));
        return answer;
    }

    public async Task<T> WriteAsync<T>(string call, Func<Task<T>> go)
    {
        var answer = await ReadAsync(call, go);
        return Happens(rates.AfterWriting) ? throw new InjectedFailureException($"{call} has written and fails all the same") : answer;
    }

    public async IAsyncEnumerable<T> StreamAsync<T>(string call, IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var step = await EnterAsync(call);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return row;
        }

        Reach(Boundary.After(step));
    }

    private async Task<string> EnterAsync(string call)
    {
        int number;
        lock (_turn)
        {
            number = _calls[call] = _calls.GetValueOrDefault(call) + 1;
        }

        var step = string.Create(CultureInfo.InvariantCulture, $"{call} {number}");
        Reach(Boundary.Before(step));
        if (Happens(rates.Throttled))
        {
            await Task.Delay(Next(1, 21));
        }

        return Happens(rates.Before) ? throw new InjectedFailureException($"{call} fails before it has begun") : step;
    }

    private void Reach(string boundary)
    {
        if (boundary != _deathAt)
        {
            return;
        }

        said.WriteLine($"{Workers.Answer.DyingWord} {boundary}");
        said.Flush();
        using var self = Process.GetCurrentProcess();
        self.Kill();

        // The signal is on its way; not one step more is taken until it is there.
        Thread.Sleep(Timeout.Infinite);
    }

    private bool Happens(double rate) => rate > 0 && Next(0, 1_000_000) < rate * 1_000_000;

    private int Next(int least, int below)
    {
        lock (_turn)
        {
            return _chance.Next(least, below);
        }
    }
}
