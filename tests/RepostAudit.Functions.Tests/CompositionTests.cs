using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Functions.Configuration;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

public sealed class CompositionTests(Azurite azurite)
{
    [Fact]
    public async Task Whatever_a_function_needs_is_there()
    {
        using var worker = await Worker.StartAsync(azurite);

        Assert.Equal(
            [typeof(OnCloseAsked), typeof(OnClosingDue), typeof(OnHealthAsked), typeof(OnPoison), typeof(OnReconcileDue), typeof(OnReplayAsked), typeof(OnScreenshotUploaded)],
            Worker.FunctionClasses.OrderBy(type => type.Name).Select(type => ActivatorUtilities.CreateInstance(worker.Parts, type).GetType()));
    }

    [Fact]
    public void A_wrong_setting_registers_nothing()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration["AzureWebJobsStorage"] = "nonsense";
        var before = builder.Services.Count;

        Assert.Throws<WrongSettingsException>(() => Composition.Add(builder));

        Assert.Equal(before, builder.Services.Count);
    }

    [Fact]
    public async Task A_ledger_whose_facts_were_made_in_another_way_stops_the_worker()
    {
        var ledger = $"t{Guid.NewGuid():N}"[..16];
        (await Worker.StartAsync(azurite, ("RepostAudit__Ledger", ledger))).Dispose();

        var wrong = await Assert.ThrowsAsync<WrongSettingsException>(() => Worker.StartAsync(azurite, ("RepostAudit__Ledger", ledger), ("RepostAudit__MaxFileBytes", "1000")));

        Assert.Contains($"RepostAudit__Ledger '{ledger}' holds facts made by", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workers_may_come_and_go_over_one_ledger()
    {
        var ledger = $"t{Guid.NewGuid():N}"[..16];
        using (var first = await Worker.StartAsync(azurite, ("RepostAudit__Ledger", ledger)))
        {
            await first.UploadAsync("2024-W10/town-03/1.png", Paint.Screen(seed: 40));
        }

        using var second = await Worker.StartAsync(azurite, ("RepostAudit__Ledger", ledger));
        Assert.Single(await second.EntriesAsync());
    }
}
