using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Forgery;
using RepostAudit.Core.Incidents;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Document.Anomalies;

namespace RepostAudit.Reporting.Document;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(LedgerDocument))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static JsonTypeInfo<ReportDocument> Document => (JsonTypeInfo<ReportDocument>)Options.GetTypeInfo(typeof(ReportDocument));

    public static JsonTypeInfo<LedgerDocument> Ledger => (JsonTypeInfo<LedgerDocument>)Options.GetTypeInfo(typeof(LedgerDocument));

    private static new JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = new ReportJson().WithAddedModifier(LeaveOutWhatIsRare),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        // Chinese stays legible; what could end a script element (<, >, &, ') stays escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters =
        {
            new ContentHashJson(),
            Codes<Channel>(),
            Codes<FlagColour>(),
            Codes<ForgerMarkKind>(),
            Codes<IncidentKind>(),
            Codes<Innocent>(),
            Codes<Lack>(),
            Codes<MatchKind>(),
            Codes<Question>(),
            Codes<RankingBasis>(),
            Codes<Rejection>(),
            Codes<RepeatedClaims>(),
            Codes<TimesTold>(),
            Codes<Unranked>(),
        },
    };

    private static Type[] Rare => [typeof(IReadOnlyList<Quarantined>), typeof(IReadOnlyList<Incident>), typeof(IReadOnlyList<DocumentWrongClaim>), typeof(IReadOnlyList<DocumentFurtherAct>), typeof(IReadOnlyList<DocumentForgerMark>)];

    private static void LeaveOutWhatIsRare(JsonTypeInfo type)
    {
        foreach (var list in type.Properties.Where(property => Rare.Contains(property.PropertyType)))
        {
            list.ShouldSerialize = (_, value) => value is not ICollection { Count: 0 };
        }
    }

    private static JsonStringEnumConverter<T> Codes<T>()
        where T : struct, Enum => new(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);

    private sealed class ContentHashJson : JsonConverter<ContentHash>
    {
        public override ContentHash Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var hash = Core.Uploads.ContentHash.Parse(reader.GetString());
            return hash.Ok ? hash.Value : throw new JsonException(hash.Error);
        }

        public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
