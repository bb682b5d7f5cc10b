using System.Runtime.CompilerServices;
using RepostAudit.Faults.Steps;

namespace RepostAudit.Bench.Ingesting;

/// <summary>The calls of a store that works on the calling thread, with their time told to a clock.</summary>
internal sealed class TimedCalls(UploadClock clock) : IPassage
{
    public Task<T> ReadAsync<T>(string call, Func<Task<T>> go) => call switch
    {
        "proxies.find" => clock.In(UploadStage.Fetching, null, go),

        // What follows the candidates is comparing them; of the same bytes, found before, there is nothing to compare yet.
        "ledger.find" => clock.In(UploadStage.Searching, UploadStage.Comparing, go),
        _ => clock.In(UploadStage.Searching, null, go),
    };

    public Task<T> WriteAsync<T>(string call, Func<Task<T>> go)
        => clock.In(call == "index.file-and-find" ? UploadStage.Searching : UploadStage.Recording, null, go);

    public async IAsyncEnumerable<T> StreamAsync<T>(string call, IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return row;
        }
    }
}
