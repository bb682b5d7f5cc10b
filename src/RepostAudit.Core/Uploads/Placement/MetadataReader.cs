namespace RepostAudit.Core.Uploads.Placement;

/// <summary>Reads fields of a stored screenshot's metadata. What cannot be used is as good as unsaid, and is noted.</summary>
internal sealed class MetadataReader(IReadOnlyDictionary<string, string> metadata)
{
    private readonly List<string> _doubts = [];

    public IReadOnlyList<string> Doubts => _doubts;

    public T? Read<T>(string field, Func<string?, Parsed<T>> parse)
        where T : struct
    {
        // HTTP headers carry metadata, so the case of a field's name is not reliable.
        var text = metadata.FirstOrDefault(pair => string.Equals(pair.Key, field, StringComparison.OrdinalIgnoreCase)).Value;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var decoded = PercentEncoded.Decode(text);
        var value = decoded.Ok ? parse(decoded.Value) : Parsed<T>.Wrong(decoded.Error);
        if (value.Ok)
        {
            return value.Value;
        }

        _doubts.Add($"metadata '{field}' is left out: {value.Error}");
        return null;
    }
}
