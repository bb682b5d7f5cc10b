using System.Text.Json;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

/// <summary>What the build of the worker wrote, in the same configuration as these tests.</summary>
internal static class BuiltWorker
{
    /// <summary>The worker's output folder, such as <c>src/RepostAudit.Functions/bin/Release/net10.0</c>.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "src", "RepostAudit.Functions", "bin", Path.Combine(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory).Split(Path.DirectorySeparatorChar)[^2..]));

    public static string File(string name) => Path.Combine(Folder, name);

    public static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(File(name)));
        return document.RootElement.Clone();
    }
}
