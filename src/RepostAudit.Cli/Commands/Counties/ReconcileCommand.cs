using System.CommandLine;
using RepostAudit.Cli.Serving;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit reconcile FOLDER</c>: holds the storage against the ledger now, all of it.</summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var county = new CountyOptions();
        var command = new Command("reconcile", "Ingests whatever lies in the storage and is not in the ledger; notes what was deleted or overwritten.");
        county.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(county.Read(parsed), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CountySettings settings, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        using var county = await settings.OpenAsync(cancellation);
        var clock = TimeProvider.System;
        var found = await settings.Pipeline(county.Stores, clock).Reconcile.RunAsync(Period.Always, cancellation);
        new WatchLines(terminal.Output, terminal.Error, clock).Reconciled(found);
        return found.Quarantined > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }
}
