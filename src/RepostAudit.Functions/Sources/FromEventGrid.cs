using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace RepostAudit.Functions.Sources;

/// <summary>
/// Tells the host that the blob trigger gets its events from Event Grid. There is one function and one trigger, so exactly one of the
/// two sources listens. An attribute cannot say it, since attributes know no settings.
/// </summary>
internal sealed class FromEventGrid(IFunctionMetadataProvider functions) : IFunctionMetadataProvider
{
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

    private static string Tell(string binding)
    {
        var fields = JsonNode.Parse(binding)!.AsObject();
        if ((string?)fields["type"] != "blobTrigger")
        {
            return binding;
        }

        fields["source"] = "EventGrid";
        return fields.ToJsonString();
    }
}
