using System.Diagnostics;
using System.Text.Json;

namespace RepostAudit.Functions.Tests;

/// <summary>What the host reads of the worker before it starts it.</summary>
public sealed class BuiltWorkerTests
{
    private static readonly string[] Fields = ["type", "path", "queueName", "schedule", "route", "connection", "authLevel"];

    [Fact]
    public void The_metadata_name_the_functions_and_what_starts_them()
    {
        var triggers = BuiltWorker.Json("functions.metadata").EnumerateArray()
            .Select(function => (Function: function.GetProperty("name").GetString(), Trigger: function.GetProperty("bindings")[0]))
            .OrderBy(function => function.Function, StringComparer.Ordinal)
            .Select(function => $"{function.Function}: {string.Join(' ', Fields.Select(field => Text(function.Trigger, field)).OfType<string>())}");

        Assert.Equal(
            [
                "CloseWeek: timerTrigger 0 5 * * * *",
                "OnCloseAsked: httpTrigger weeks/{week}/close Function",
                "OnHealthAsked: httpTrigger health Anonymous",
                "OnPoison: queueTrigger webjobs-blobtrigger-poison",
                "OnReplayAsked: httpTrigger replay Admin",
                "OnScreenshotUploaded: blobTrigger screenshots/{week}/{unit}/{name}",
                "Reconcile: timerTrigger 0 30 18 * * *",
            ],
            triggers);
    }

    [Fact]
    public void The_host_loads_the_extensions_and_starts_the_right_file()
    {
        var extensions = BuiltWorker.Json("extensions.json").GetProperty("extensions").EnumerateArray().Select(extension => extension.GetProperty("name").GetString());

        Assert.Superset(new HashSet<string?> { "AzureStorageBlobs", "AzureStorageQueues" }, extensions.ToHashSet());
        Assert.Equal("RepostAudit.Functions.dll", BuiltWorker.Json("worker.config.json").GetProperty("description").GetProperty("defaultWorkerPath").GetString());
    }

    [Fact]
    public void The_hosts_settings_are_those_at_the_root()
    {
        var blobs = BuiltWorker.Json("host.json").GetProperty("extensions").GetProperty("blobs");

        Assert.Equal(4, blobs.GetProperty("maxDegreeOfParallelism").GetInt32());
        Assert.Equal(5, blobs.GetProperty("poisonBlobThreshold").GetInt32());
    }

    [Fact]
    public async Task Without_settings_the_worker_ends_at_once_and_says_what_is_missing()
    {
        var (code, errors) = await RunAsync();

        Assert.Equal(2, code);
        Assert.Equal("RepostAudit cannot start, a setting is wrong:", errors.Split('\n')[0].TrimEnd());
        Assert.Contains("AzureWebJobsStorage is missing", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_wrong_settings_the_worker_ends_at_once_and_names_each()
    {
        var (code, errors) = await RunAsync(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("RepostAudit__Zone", "nowhere"), ("RepostAudit__DataFolder", "/data"));

        Assert.Equal(2, code);
        Assert.Contains("RepostAudit__Zone 'nowhere' is no time zone", errors, StringComparison.Ordinal);
        Assert.Contains("RepostAudit__DataFolder is unknown", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Errors)> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltWorker.File("RepostAudit.Functions.dll")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("RepostAudit", StringComparison.OrdinalIgnoreCase) || name.StartsWith("AzureWebJobs", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var worker = Process.Start(start)!;
        var output = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, worker.WaitForExitAsync(TestContext.Current.CancellationToken));
        return (worker.ExitCode, errors);
    }

    private static string? Text(JsonElement trigger, string field) => trigger.TryGetProperty(field, out var value) ? value.GetString() : null;
}
