using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using RepostAudit.Tests;

namespace RepostAudit.Functions.Tests;

public sealed class InfrastructureTests
{
    [Fact]
    public async Task The_template_compiles_without_a_warning()
    {
        var bicep = typeof(InfrastructureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(known => known.Key == "Bicep")?.Value;
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(bicep) && RuntimeInformation.OSArchitecture is Architecture.X64, "The Bicep compiler's package is for Linux on x64");

        // Packages come out of their archive without the right to be run.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(bicep!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(bicep!, ["lint", Path.Combine(RepositoryRoot.Path, "infra", "main.bicep")]) { RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var linting = Process.Start(start)!;
        var said = await linting.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await linting.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (linting.ExitCode, said));
    }

    [Theory]
    [InlineData("screenshots")]
    [InlineData("reports")]
    [InlineData("county")]
    [InlineData("thumbnails")]
    [InlineData("proxies")]
    [InlineData("index")]
    [InlineData("repostauditfacts")]
    [InlineData("repostauditrulings")]
    [InlineData("repostauditincidents")]
    [InlineData("webjobs-blobtrigger-poison")]
    public void The_template_makes_what_the_worker_uses(string name)
        => Assert.Contains($"'{name}'", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "infra", "main.bicep")), StringComparison.Ordinal);
}
