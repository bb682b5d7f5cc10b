using System.Diagnostics;
using System.Text.Json;

namespace RepostAudit.Functions.Tests;

/// <summary>What the host reads of the worker before it starts it.</summary>
public sealed class BuiltWorkerTests
{
    [Fact]
    public void The_metadata_name_the_functions_and_what_starts_them()
    {
        var triggers = BuiltWorker.Json("functions.metadata").EnumerateArray()
            .Select(function => (Function: function.GetProperty("name").GetString(), Trigger: function.GetProperty("bindings")[0]))
            .OrderBy(function => function.Function, StringComparer.Ordinal)
            .Select(function => $"{function.Function}: {Text(function.Trigger, "type")} {Text(function.Trigger, "path")}{Text(function.Trigger, "route")} {Text(function.Trigger, "connection")}{Text(function.Trigger, "authLevel")}");

        Assert.Equal(
            [
                "OnHealthAsked: httpTrigger health Anonymous",
                "OnScreenshotUploaded: blobTrigger screenshots/{week}/{unit}/{name} ScreenshotStorage",
            ],
            triggers);
    }

    [Fact]
    public void The_blob_is_handed_over_as_a_client_and_not_as_bytes()
    {
        var trigger = BuiltWorker.Json("functions.metadata").EnumerateArray().Single(function => function.GetProperty("name").GetString() == nameof(OnScreenshotUploaded)).GetProperty("bindings")[0];

        Assert.Equal("True", trigger.GetProperty("properties").GetProperty("supportsDeferredBinding").GetString());
    }

    [Fact]
    public void The_host_loads_the_blob_extension_and_starts_the_right_file()
    {
        var extensions = BuiltWorker.Json("extensions.json").GetProperty("extensions").EnumerateArray().Select(extension => extension.GetProperty("name").GetString());

        Assert.Contains("AzureStorageBlobs", extensions);
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
        var start = new ProcessStartInfo("dotnet", [BuiltWorker.File("RepostAudit.Functions.dll")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("RepostAudit", StringComparison.OrdinalIgnoreCase) || name.Contains("ScreenshotStorage", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var worker = Process.Start(start)!;
        var output = worker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await worker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(output, worker.WaitForExitAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, worker.ExitCode);
        Assert.Contains("RepostAudit__DataFolder is missing", errors, StringComparison.Ordinal);
        Assert.Contains("ScreenshotStorage is missing", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement trigger, string field) => trigger.TryGetProperty(field, out var value) ? value.GetString() : null;
}
