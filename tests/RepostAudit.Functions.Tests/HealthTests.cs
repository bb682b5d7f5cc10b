using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RepostAudit.Embedded.Sqlite;
using RepostAudit.Functions.Health;

namespace RepostAudit.Functions.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_store_that_answers_is_well()
    {
        using var worker = new Worker();

        Assert.Equal((200, """{"status":"ok"}"""), await AskAsync(worker.Make<OnHealthAsked>()));
    }

    [Fact]
    public async Task A_store_that_is_closed_is_unavailable_and_the_answer_does_not_say_why()
    {
        using var worker = new Worker();
        var store = worker.Parts.GetRequiredService<EmbeddedStore>();
        var ask = new OnHealthAsked(new AskStore(store, NullLogger<AskStore>.Instance));
        store.Dispose();

        Assert.Equal((503, """{"status":"store_unavailable"}"""), await AskAsync(ask));
    }

    private static async Task<(int Status, string Body)> AskAsync(OnHealthAsked function)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = body;

        var answer = await function.RunAsync(http.Request, TestContext.Current.CancellationToken);
        await answer.ExecuteAsync(http);

        return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
