namespace RepostAudit.Azure.Blobs;

/// <summary>What a browser or a spreadsheet program is told of a file.</summary>
internal static class ContentTypes
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    public static string Of(string name) => ByExtension.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
}
