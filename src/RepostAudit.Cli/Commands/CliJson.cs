using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RepostAudit.Cli.Simulating;
using RepostAudit.Cli.Terminal;

namespace RepostAudit.Cli.Commands;

/// <summary>How the terminal's JSON is written: snake_case, indented, Chinese as Chinese.</summary>
[JsonSerializable(typeof(List<HashedFile>))]
[JsonSerializable(typeof(JsonSummary))]
[JsonSerializable(typeof(AnomalySummary))]
[JsonSerializable(typeof(PolicySummary))]
internal sealed partial class CliJson : JsonSerializerContext
{
    public static CliJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        // What is printed goes to a terminal or a file, never into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
