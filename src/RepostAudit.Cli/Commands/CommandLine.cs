using System.CommandLine;
using Azure;
using Azure.Identity;
using RepostAudit.Azure.Connecting;
using RepostAudit.Cli.Commands.Counties;

namespace RepostAudit.Cli.Commands;

/// <summary>The commands, and how what they throw becomes a message and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var root = new RootCommand("Audits proof screenshots: which are counted, which repeat an earlier one, and what the ranking is worth.")
        {
            AuditCommand.Create(),
            AnomaliesCommand.Create(),
            DemoCommand.Create(),
            SimulateCommand.Create(),
            HashCommand.Create(),
            ExplainCommand.Create(),
            ReportCommand.Create(),
            ServeCommand.Create(),
            CloseCommand.Create(),
            ReconcileCommand.Create(),
            ReplayCommand.Create(),
            PushCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var wrong in parsed.Errors)
            {
                await error.WriteLineAsync(wrong.Message);
            }

            var command = parsed.CommandResult.Command is RootCommand ? "repost-audit" : $"repost-audit {parsed.CommandResult.Command.Name}";
            await error.WriteLineAsync($"See: {command} --help");
            return ExitCode.BadUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellation);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. What was finished is kept; run the same command again to go on.");
            return ExitCode.CouldNotRun;
        }
        catch (UsageException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return ExitCode.BadUsage;
        }
        catch (StaleLedgerException stale)
        {
            await error.WriteLineAsync(stale.Message);
            return ExitCode.BadUsage;
        }
        catch (Exception failure) when (IsOfTheSurroundings(failure))
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.CouldNotRun;
        }
    }

    // Retries that were in vain, and weeks that could not be closed, come several in one.
    private static bool IsOfTheSurroundings(Exception failure) => failure is AggregateException several
        ? several.InnerExceptions.All(IsOfTheSurroundings)
        : failure is IOException or UnauthorizedAccessException or RequestFailedException or AuthenticationFailedException or InvalidDataException;
}
