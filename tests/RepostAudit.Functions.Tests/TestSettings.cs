using Microsoft.Extensions.Configuration;

namespace RepostAudit.Functions.Tests;

/// <summary>Settings as the environment gives them, with those that a test changes.</summary>
internal static class TestSettings
{
    public static IConfiguration With(params (string Name, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" };
        foreach (var (name, value) in changes)
        {
            settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
