using System.CommandLine;
using RepostAudit.Cli.Serving;
using RepostAudit.Cli.Terminal;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary><c>repost-audit serve FOLDER</c>: one county on one machine, by the clock.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var every = new Option<int>("--every") { Description = "Seconds between two looks into the inbox, 1 to 3600", DefaultValueFactory = _ => 5 };
        var lookBack = new Option<int>("--look-back") { Description = "Days that the daily reconciliation looks back, 1 to 3650", DefaultValueFactory = _ => 35 };
        var once = new Option<bool>("--once") { Description = "Ingest what is there, close what is due, and end" };
        var county = new CountyOptions();
        var command = new Command("serve", "Watches a county's inbox, ingests what arrives, closes weeks when they are due. Ends with Ctrl-C; nothing is lost by it.") { every, lookBack, once };
        county.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = county.Read(parsed);
            var between = TimeSpan.FromSeconds(Ranges.Check("--every", parsed.GetValue(every), 1, 3600));
            var watching = new WatchSettings(between, settings.Place.ArriveWhole ? TimeSpan.Zero : between, TimeSpan.FromDays(Ranges.Check("--look-back", parsed.GetValue(lookBack), 1, 3650)));
            return RunAsync(settings, watching, parsed.GetValue(once), parsed.InvocationConfiguration, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CountySettings settings, WatchSettings watching, bool once, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        UnreadNotice.Write(terminal.Error, settings.Audit.Pictures);
        using var county = await settings.OpenAsync(cancellation);
        var clock = TimeProvider.System;
        var watch = new CountyWatch(county.Stores, settings.Pipeline(county.Stores, clock), watching, clock, new WatchLines(terminal.Output, terminal.Error, clock));
        if (once)
        {
            await watch.RunOnceAsync(cancellation);
            return ExitCode.Done;
        }

        await terminal.Output.WriteLineAsync($"Serving {settings.Place}. Ctrl-C ends it.");
        await terminal.Output.FlushAsync(cancellation);
        try
        {
            await watch.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop: what serving ends with.
        }

        return ExitCode.Done;
    }
}
