using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RepostAudit.Azure.Connecting;

/// <summary>
/// Counts the requests that go over the wire, repetitions included, by kind: method and what it is done to, such as
/// <c>GET index</c>, <c>PUT index appendblock</c>, <c>POST facts</c>, <c>POST $batch</c>. For benchmarks and tests; safe for
/// concurrent use.
/// </summary>
public sealed class RequestCounts(LedgerName ledger) : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>How many of each kind since the last <see cref="Clear"/>.</summary>
    public IReadOnlyDictionary<string, int> ByKind => _counts.ToDictionary();

    /// <summary>How many altogether since the last <see cref="Clear"/>.</summary>
    public int Total => _counts.Values.Sum();

    public void Clear() => _counts.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Count(Request request) => _counts.AddOrUpdate(Kind(request), 1, (_, count) => count + 1);

    private string Kind(Request request)
    {
        // The emulator's addresses begin with the account, those of the cloud do not.
        string[] known = [.. Parts(request.Uri.ToUri()).Select(What).OfType<string>()];
        var operation = request.Uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return string.Join(' ', [request.Method.Method, .. known.Take(1), .. operation is null ? [] : (string[])[operation[5..]]]);
    }

    private static IEnumerable<string> Parts(Uri address) => address.AbsolutePath.Trim('/').Split('/').Take(2).Select(part => part.Split('(')[0]);

    private string? What(string part)
        => part == "$batch" ? part
            : AzureStores.Containers.FirstOrDefault(what => ledger.Container(what) == part)
            ?? AzureStores.Tables.FirstOrDefault(what => ledger.Table(what) == part);
}
