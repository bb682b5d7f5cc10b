using System.CommandLine;
using RepostAudit.Cli.Serving;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary><c>repost-audit reconcile FOLDER</c>: holds the storage against the ledger now, all of it.</summary>
internal static class ReconcileCommand
{
    public static Command Create() => CountyCommand.Of(
        "reconcile",
        "Ingests whatever lies in the storage and is not in the ledger; notes what was deleted or overwritten.",
        async (run, cancellation) =>
        {
            var found = await run.Pipeline.Reconcile.RunAsync(Period.Always, cancellation);
            new WatchLines(run.Terminal.Output, run.Terminal.Error, run.Clock).Reconciled(found);
            return found.Quarantined > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
        });
}
