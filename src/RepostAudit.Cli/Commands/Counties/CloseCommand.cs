using System.CommandLine;
using RepostAudit.Cli.Serving;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit close FOLDER --week 2024-W10</c>: draws a week's report now, or again.</summary>
internal static class CloseCommand
{
    public static Command Create()
    {
        var week = new Option<string>("--week") { Description = "The week, such as 2024-W10", Required = true };
        var county = new CountyOptions();
        var command = new Command("close", "Closes a week by hand. Closing again publishes nothing new unless facts came late or were corrected.") { week };
        county.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(county.Read(parsed), Week(parsed.GetValue(week)!), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CountySettings settings, IsoWeek week, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        using var county = await settings.OpenAsync(cancellation);
        var clock = TimeProvider.System;
        var closing = await settings.Pipeline(county.Stores, clock).CloseWeek.RunAsync(week, cancellation);
        await terminal.Output.WriteLineAsync(closing.IsNew
            ? $"{week}: revision {closing.Revision.Number} is published."
            : $"{week}: nothing has changed since revision {closing.Revision.Number}.");
        return ExitCode.Done;
    }

    private static IsoWeek Week(string text) => IsoWeek.Parse(text) is { Ok: true, Value: var week } ? week : throw new UsageException($"--week: {IsoWeek.Parse(text).Error}.");
}
