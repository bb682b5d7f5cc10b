namespace RepostAudit.Tests;

/// <summary>The folder that holds the solution, found upwards from the tests' own.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException($"No RepostAudit.sln above {AppContext.BaseDirectory}"),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "RepostAudit.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
