namespace RepostAudit.Faults.Steps;

/// <summary>What every call of a port passes through. It may delay, count or break off, and changes no answer.</summary>
public interface IPassage
{
    /// <param name="call">Such as <c>ledger.find</c>.</param>
    /// <param name="go">The call.</param>
    Task<T> ReadAsync<T>(string call, Func<Task<T>> go);

    /// <inheritdoc cref="ReadAsync"/>
    Task<T> WriteAsync<T>(string call, Func<Task<T>> go);

    /// <inheritdoc cref="ReadAsync"/>
    Task WriteAsync(string call, Func<Task> go) => WriteAsync(call, async () =>
    {
        await go();
        return true;
    });

    IAsyncEnumerable<T> StreamAsync<T>(string call, IAsyncEnumerable<T> rows, CancellationToken cancellation);

    /// <summary>The bytes of a screenshot, which arrive after it was opened.</summary>
    Stream Content(Stream content) => content;
}
