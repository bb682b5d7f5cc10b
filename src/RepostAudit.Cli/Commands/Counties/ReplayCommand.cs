using System.CommandLine;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary><c>repost-audit replay FOLDER</c>: tries everything that is quarantined once more.</summary>
internal static class ReplayCommand
{
    public static Command Create() => CountyCommand.Of(
        "replay",
        "Tries everything that is quarantined once more, and lists what still is.",
        async (run, cancellation) =>
        {
            var waiting = await run.Pipeline.Quarantine.ReplayAsync(cancellation);
            foreach (var screenshot in waiting)
            {
                await run.Terminal.Error.WriteLineAsync($"{screenshot.Path}: {screenshot.Reason}");
            }

            await run.Terminal.Output.WriteLineAsync(waiting.Count == 0 ? "Nothing is quarantined." : $"{waiting.Count} still quarantined.");
            return waiting.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
        });
}
