using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

public sealed class CloseAskedTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_week_that_is_not_over_is_closed_when_somebody_asks()
    {
        using var worker = await Worker.StartAsync(azurite);
        await worker.UploadAsync($"{worker.Week}/town-03/1.png", Paint.Screen(seed: 50));
        await worker.UploadAsync($"{worker.Week}/town-04/copy.png", Paint.Screen(seed: 50));

        var (status, first) = await AskAsync(worker, worker.Week.ToString());
        var (_, again) = await AskAsync(worker, worker.Week.ToString());

        Assert.Equal((200, 1, true), (status, first.GetProperty("revision").GetInt32(), first.GetProperty("isNew").GetBoolean()));
        Assert.Equal((1, 1), (first.GetProperty("counted").GetInt32(), first.GetProperty("duplicate").GetInt32()));
        Assert.Equal((1, false), (again.GetProperty("revision").GetInt32(), again.GetProperty("isNew").GetBoolean()));
        Assert.Single(await worker.Stores.Reports.ListAsync(worker.Week, Cancellation));
    }

    [Fact]
    public async Task What_is_no_week_is_refused_with_the_fix()
    {
        using var worker = await Worker.StartAsync(azurite);

        var (status, answer) = await AskAsync(worker, "2024-10");

        Assert.Equal(400, status);
        Assert.Contains("2024-W10", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static async Task<(int Status, JsonElement Body)> AskAsync(Worker worker, string week)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = body;

        var answer = await worker.Make<OnCloseAsked>().RunAsync(http.Request, week, Cancellation);
        await answer.ExecuteAsync(http);

        return (http.Response.StatusCode, JsonElement.Parse(body.ToArray()));
    }
}
