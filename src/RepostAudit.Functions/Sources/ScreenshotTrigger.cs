using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using RepostAudit.Functions.Configuration;

namespace RepostAudit.Functions.Sources;

/// <summary>
/// Tells the host what the settings say of the blob trigger: which container, and whether events come from Event Grid. There is one
/// function and one trigger, so exactly one of the two sources listens. Attributes cannot say it, since they know no settings.
/// </summary>
internal sealed class ScreenshotTrigger(IFunctionMetadataProvider functions, WorkerSettings settings) : IFunctionMetadataProvider
{
    /// <summary>
    /// Which blobs start the function. The host reads each part but the last greedily, so that in <c>2024-W10/unit/a/b.png</c> the
    /// unit would be <c>a</c>: the parts only select blobs, and Core reads the path by itself.
    /// </summary>
    public const string Path = "screenshots" + Within;

    private const string Within = "/{week}/{unit}/{name}";

    public async Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory)
    {
        var described = await functions.GetFunctionMetadataAsync(directory);
        foreach (var bindings in described.Select(function => function.RawBindings).OfType<IList<string>>())
        {
            for (var i = 0; i < bindings.Count; i++)
            {
                bindings[i] = Tell(bindings[i]);
            }
        }

        return described;
    }

    private string Tell(string binding)
    {
        var fields = JsonNode.Parse(binding)!.AsObject();
        if ((string?)fields["type"] != "blobTrigger")
        {
            return binding;
        }

        fields["path"] = settings.Storage.Ledger.Screenshots + Within;
        if (settings.Source is ScreenshotSource.EventGrid)
        {
            fields["source"] = "EventGrid";
        }

        return fields.ToJsonString();
    }
}
