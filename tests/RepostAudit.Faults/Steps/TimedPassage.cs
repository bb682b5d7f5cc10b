using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace RepostAudit.Faults.Steps;

/// <summary>Adds up how long calls take, for one ingest at a time. The time of calls that overlap counts once.</summary>
public sealed class TimedPassage : IPassage
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, TimeSpan> _byCall = [];
    private int _underWay;
    private long _began;
    private TimeSpan _spent;

    /// <summary>Spent in stores since the last <see cref="Clear"/>.</summary>
    public TimeSpan Spent
    {
        get
        {
            lock (_turn)
            {
                return _spent;
            }
        }
    }

    /// <summary>Spent in each kind of call since the beginning; what overlaps counts for each.</summary>
    public IReadOnlyDictionary<string, TimeSpan> ByCall
    {
        get
        {
            lock (_turn)
            {
                return _byCall.ToDictionary();
            }
        }
    }

    public void Clear()
    {
        lock (_turn)
        {
            _spent = TimeSpan.Zero;
        }
    }

    public async Task<T> ReadAsync<T>(string call, Func<Task<T>> go)
    {
        var began = Begin();
        try
        {
            return await go();
        }
        finally
        {
            End(call, began);
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

    public Stream Content(Stream content) => new TimedStream(content, this);

    internal long Begin()
    {
        lock (_turn)
        {
            var now = Stopwatch.GetTimestamp();
            if (_underWay++ == 0)
            {
                _began = now;
            }

            return now;
        }
    }

    internal void End(string call, long began)
    {
        lock (_turn)
        {
            var now = Stopwatch.GetTimestamp();
            _byCall[call] = _byCall.GetValueOrDefault(call) + Stopwatch.GetElapsedTime(began, now);
            if (--_underWay == 0)
            {
                _spent += Stopwatch.GetElapsedTime(_began, now);
            }
        }
    }
}
