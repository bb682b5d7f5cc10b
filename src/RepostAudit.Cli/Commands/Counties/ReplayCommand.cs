using System.CommandLine;
using RepostAudit.Cli.Serving;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit replay FOLDER</c>: tries everything that is quarantined once more.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var county = new CountyOptions();
        var command = new Command("replay", "Tries everything that is quarantined once more, and lists what still is.");
        county.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(county.Read(parsed), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CountySettings settings, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        using var county = await settings.OpenAsync(cancellation);
        var waiting = await settings.Pipeline(county.Stores, TimeProvider.System).Quarantine.ReplayAsync(cancellation);
        foreach (var screenshot in waiting)
        {
            await terminal.Error.WriteLineAsync($"{screenshot.Path}: {screenshot.Reason}");
        }

        await terminal.Output.WriteLineAsync(waiting.Count == 0 ? "Nothing is quarantined." : $"{waiting.Count} still quarantined.");
        return waiting.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }
}
