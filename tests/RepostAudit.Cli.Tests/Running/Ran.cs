using RepostAudit.Cli.Commands;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>What a command left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed to standard error.</param>
internal sealed record Ran(int Code, string Output, string Errors)
{
    /// <summary>Runs the whole command line in this process.</summary>
    public static async Task<Ran> Async(params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, errors, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), errors.ToString());
    }

    public static Task<Ran> AuditAsync(string folder, string destination, params string[] options)
        => Async(["audit", folder, "--out", destination, .. options]);

    public Ran Exits(int code)
    {
        Assert.True(Code == code, $"Exit code {Code} instead of {code}.\n{Output}\n{Errors}");
        return this;
    }

    public Ran Says(params string[] parts)
    {
        Assert.All(parts, part => Assert.Contains(part, Errors, StringComparison.Ordinal));
        return this;
    }
}
