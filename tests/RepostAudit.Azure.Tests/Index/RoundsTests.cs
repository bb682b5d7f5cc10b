using RepostAudit.Azure.Index;

namespace RepostAudit.Azure.Tests.Index;

public sealed class RoundsTests : IDisposable
{
    private readonly List<TaskCompletionSource> _begun = [];
    private readonly SemaphoreSlim _beginnings = new(0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _beginnings.Dispose();

    [Fact]
    public async Task A_round_that_has_begun_does_not_answer_those_who_come_later()
    {
        var rounds = new Rounds(Work);
        var first = rounds.JoinAsync();
        await _beginnings.WaitAsync(Cancellation);

        var (second, third) = (rounds.JoinAsync(), rounds.JoinAsync());
        _begun[0].SetResult();
        await first;
        await _beginnings.WaitAsync(Cancellation);
        Assert.False(second.IsCompleted);

        _begun[1].SetResult();
        await Task.WhenAll(second, third);
        Assert.Equal(2, _begun.Count);
    }

    [Fact]
    public async Task A_round_that_fails_fails_its_own_callers_only()
    {
        var rounds = new Rounds(Work);
        var first = rounds.JoinAsync();
        await _beginnings.WaitAsync(Cancellation);
        var second = rounds.JoinAsync();

        _begun[0].SetException(new InvalidDataException("damaged"));
        await Assert.ThrowsAsync<InvalidDataException>(() => first);
        await _beginnings.WaitAsync(Cancellation);
        _begun[1].SetResult();

        await second;
    }

    [Fact]
    public async Task Never_two_at_a_time_and_everybody_is_answered()
    {
        var (running, most) = (0, 0);
        var rounds = new Rounds(async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (_, _) => await rounds.JoinAsync());

        Assert.Equal(1, most);
    }

    private Task Work()
    {
        var round = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _begun.Add(round);
        _beginnings.Release();
        return round.Task;
    }
}
