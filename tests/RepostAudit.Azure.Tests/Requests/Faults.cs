using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace RepostAudit.Azure.Tests.Requests;

/// <summary>Makes the way to the storage fail: requests are refused, or done and their answer lost, or answered by half.</summary>
internal sealed class Faults : HttpPipelinePolicy
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _waiting = [];

    /// <summary>How many requests have failed.</summary>
    public int Happened { get; private set; }

    /// <summary>The storage answers the next such requests with an error and does nothing.</summary>
    public void Refuse(int status, int times, string method, string within) => _waiting.Add(new(status, times, method, within));

    /// <summary>The storage does what the next such requests ask, and nobody hears of it.</summary>
    public void LoseAnswer(int times, string method, string within) => _waiting.Add(new(null, times, method, within));

    /// <summary>The connection breaks after the first bytes of the answer to the next such request, and something happens before it is mended.</summary>
    public void BreakAnswer(string method, string within, Func<Task> meanwhile) => _waiting.Add(new(null, 1, method, within) { Meanwhile = meanwhile });

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("The stores ask without blocking");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fault = Take(message.Request);
        if (fault is { Status: { } status })
        {
            message.Response = new Refusal(status) { ClientRequestId = message.Request.ClientRequestId };
            return;
        }

        await ProcessNextAsync(message, pipeline);
        if (fault is { Meanwhile: { } meanwhile })
        {
            message.Response.ContentStream = new BreakingStream(message.Response.ContentStream!, meanwhile);
        }
        else if (fault is not null)
        {
            message.Response.Dispose();
            throw new IOException("The connection broke");
        }
    }

    private Fault? Take(Request request)
    {
        lock (_gate)
        {
            var fault = _waiting.FirstOrDefault(fault => fault.Times > 0 && request.Method.Method == fault.Method && request.Uri.ToString().Contains(fault.Within, StringComparison.Ordinal));
            if (fault is not null)
            {
                fault.Times--;
                Happened++;
            }

            return fault;
        }
    }

    private sealed record Fault(int? Status, int MostTimes, string Method, string Within)
    {
        public int Times { get; set; } = MostTimes;

        public Func<Task>? Meanwhile { get; init; }
    }

    private sealed class Refusal(int status) : Response
    {
        public override int Status => status;

        public override bool IsError => true;

        public override string ReasonPhrase => "Not now";

        public override Stream? ContentStream { get; set; } = new MemoryStream();

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = null) is not null;

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) => (values = null) is not null;
    }
}
