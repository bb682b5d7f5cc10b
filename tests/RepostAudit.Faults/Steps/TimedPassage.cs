using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace RepostAudit.Faults.Steps;

/// <summary>Adds up how long calls take. Of calls that overlap each counts in full, so it is for one ingest at a time.</summary>
public sealed class TimedPassage : IPassage
{
    private long _ticks;

    /// <summary>Spent in stores since the last <see cref="Clear"/>.</summary>
    public TimeSpan Spent => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _ticks));

    public void Clear() => Volatile.Write(ref _ticks, 0);

    public async Task<T> ReadAsync<T>(string call, Func<Task<T>> go)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await go();
        }
        finally
        {
            Add(began);
        }
    }

    public Task<T> WriteAsync<T>(string call, Func<Task<T>> go) => ReadAsync(call, go);

    public async IAsyncEnumerable<T> StreamAsync<T>(string call, IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return row;
        }
    }

    public Stream Content(Stream content) => new TimedStream(content, Add);

    private void Add(long began) => Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - began);
}
