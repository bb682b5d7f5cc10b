namespace RepostAudit.Azure.Index;

/// <summary>
/// Some work that is done in rounds, one at a time. Whoever asks is answered by a round that began after he asked; all who ask while
/// one is under way share the next.
/// </summary>
internal sealed class Rounds(Func<Task> work)
{
    private readonly Lock _gate = new();
    private Task _current = Task.CompletedTask;
    private Task? _next;

    /// <summary>Ends with a round that had not begun; fails as that fails.</summary>
    public Task JoinAsync()
    {
        lock (_gate)
        {
            return _next ??= AfterAsync(_current);
        }
    }

    private async Task AfterAsync(Task former)
    {
        // What the former round failed of is its own callers' affair. It yields so as not to run on within the gate.
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate)
        {
            // From here on it has begun, and whoever asks waits for another.
            (_current, _next) = (_next!, null);
        }

        await work();
    }
}
