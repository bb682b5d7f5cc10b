using System.CommandLine;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.UseCases;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary>A command that does one thing to an open county.</summary>
internal static class CountyCommand
{
    /// <summary>What a command has at hand.</summary>
    /// <param name="Parsed">The command line.</param>
    /// <param name="Pipeline">The use cases of the county that it names.</param>
    /// <param name="Clock">The machine's clock.</param>
    /// <param name="Terminal">Where to print.</param>
    public sealed record Run(ParseResult Parsed, Pipeline Pipeline, TimeProvider Clock, InvocationConfiguration Terminal);

    /// <param name="name">What it is called.</param>
    /// <param name="description">What its help says.</param>
    /// <param name="work">Does it, and gives the exit code.</param>
    /// <param name="options">Its own options, beside those of all such commands.</param>
    public static Command Of(string name, string description, Func<Run, CancellationToken, Task<int>> work, params Option[] options)
    {
        var (county, command) = (new CountyOptions(), new Command(name, description));
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        county.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = county.Read(parsed);
            UnreadNotice.Write(parsed.InvocationConfiguration.Error, settings.Audit.Pictures);
            using var open = await settings.OpenAsync(cancellation);
            return await work(new(parsed, settings.Pipeline(open.Stores, TimeProvider.System), TimeProvider.System, parsed.InvocationConfiguration), cancellation);
        });
        return command;
    }
}
