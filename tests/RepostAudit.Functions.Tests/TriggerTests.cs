using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

/// <summary>What the host hears of the blob trigger when it asks the worker for its functions.</summary>
public sealed class TriggerTests(Azurite azurite)
{
    [Theory]
    [InlineData("polling", null)]
    [InlineData("eventgrid", "EventGrid")]
    public async Task Exactly_one_function_listens_for_screenshots_and_to_the_chosen_source(string setting, string? source)
    {
        using var worker = await Worker.StartAsync(azurite, ("RepostAudit__ScreenshotSource", setting));

        var trigger = Assert.Single(await BindingsAsync(worker), binding => binding.GetProperty("type").GetString() == "blobTrigger");

        Assert.Equal(source, trigger.TryGetProperty("source", out var named) ? named.GetString() : null);
        Assert.Equal("True", trigger.GetProperty("properties").GetProperty("supportsDeferredBinding").GetString());
    }

    [Theory]
    [InlineData("repostaudit", "screenshots/{week}/{unit}/{name}")]
    [InlineData("county2", "county2-screenshots/{week}/{unit}/{name}")]
    public async Task It_listens_in_the_container_of_its_ledger(string ledger, string path)
    {
        using var worker = await Worker.StartAsync(azurite, ("RepostAudit__Ledger", ledger));

        Assert.Equal(path, Assert.Single(await BindingsAsync(worker), binding => binding.GetProperty("type").GetString() == "blobTrigger").GetProperty("path").GetString());
    }

    [Fact]
    public async Task The_other_functions_stay_as_they_are()
    {
        using var worker = await Worker.StartAsync(azurite, ("RepostAudit__ScreenshotSource", "eventgrid"));

        Assert.Equal(
            ["blobTrigger EventGrid", "http ", "http ", "http ", "httpTrigger ", "httpTrigger ", "httpTrigger ", "queueTrigger ", "timerTrigger ", "timerTrigger "],
            (await BindingsAsync(worker)).Select(binding => $"{binding.GetProperty("type").GetString()} {(binding.TryGetProperty("source", out var source) ? source.GetString() : "")}").Order());
    }

    private static async Task<IReadOnlyList<JsonElement>> BindingsAsync(Worker worker)
    {
        var functions = await worker.Part<IFunctionMetadataProvider>().GetFunctionMetadataAsync(BuiltWorker.Folder);
        return [.. functions.SelectMany(function => function.RawBindings!).Select(binding => JsonElement.Parse(binding))];
    }
}
