using System.Text.Json;

namespace RepostAudit.Embedded.Inbox;

/// <summary>What is said beside a screenshot, in a JSON file of its own: names to percent-encoded texts. Absent where nothing is said.</summary>
internal static class Said
{
    private const string Ending = ".said.json";

    private static readonly Dictionary<string, string> Nothing = [];

    public static bool IsSidecar(string file) => file.EndsWith(Ending, StringComparison.Ordinal);

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file + Ending);
            return await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(stream, cancellationToken: cancellation) ?? Nothing;
        }
        catch (Exception unsaid) when (unsaid is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            // What cannot be used is as good as unsaid; it never costs anybody the upload.
            return Nothing;
        }
    }

    public static async Task WriteAsync(string file, IReadOnlyDictionary<string, string> said, CancellationToken cancellation)
    {
        if (said.Count > 0)
        {
            await using var stream = File.Create(file + Ending);
            await JsonSerializer.SerializeAsync(stream, said, cancellationToken: cancellation);
        }
    }
}
