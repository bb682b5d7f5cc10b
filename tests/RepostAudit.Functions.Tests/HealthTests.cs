using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

public sealed class HealthTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_that_answer_are_well()
    {
        using var worker = await Worker.StartAsync(azurite);

        Assert.Equal((200, """{"status":"ok"}"""), await AskAsync(worker));
    }

    [Fact]
    public async Task A_ledger_that_is_gone_is_named_in_the_log_and_not_in_the_answer()
    {
        using var worker = await Worker.StartAsync(azurite);
        await worker.Facts.DeleteAsync(Cancellation);

        Assert.Equal((503, """{"status":"store_unavailable"}"""), await AskAsync(worker));
        Assert.Contains(worker.Lines.All, line => line.StartsWith("Error: The store of ledger does not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Screenshots_that_are_gone_are_named_in_the_log_and_not_in_the_answer()
    {
        using var worker = await Worker.StartAsync(azurite);
        await worker.Screenshots.DeleteAsync(cancellationToken: Cancellation);

        Assert.Equal((503, """{"status":"store_unavailable"}"""), await AskAsync(worker));
        Assert.Contains(worker.Lines.All, line => line.StartsWith("Error: The store of screenshots does not answer", StringComparison.Ordinal));
    }

    private static async Task<(int Status, string Body)> AskAsync(Worker worker)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = body;

        var answer = await worker.Make<OnHealthAsked>().RunAsync(http.Request, Cancellation);
        await answer.ExecuteAsync(http);

        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
