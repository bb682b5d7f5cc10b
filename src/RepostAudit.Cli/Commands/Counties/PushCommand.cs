using System.CommandLine;
using RepostAudit.Azure;
using RepostAudit.Azure.Blobs;
using RepostAudit.Azure.Connecting;
using RepostAudit.Cli.Serving;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.UseCases.Moving;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary><c>repost-audit push FOLDER --storage ACCOUNT</c>: moves a county from a laptop to the cloud.</summary>
internal static class PushCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The county's folder, as serve keeps it" };
        var storage = new StorageOptions("Where the county goes");
        var decoder = PictureTools.DecoderOption();
        var unread = PictureTools.UnreadOption();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print no progress and no summary" };
        var command = new Command("push", "Copies a county's facts, screenshots, tables and reports to Azure storage. Pushing again brings what came since.") { folder, decoder, unread, quiet };
        storage.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(folder)!,
            storage.Read(parsed) ?? throw new UsageException($"Name the storage with {StorageOptions.Name}."),
            PictureTools.Of(parsed.GetValue(decoder)!, parsed.GetValue(unread)),
            parsed.GetValue(quiet),
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, AzureStorageSettings storage, PictureTools tools, bool quiet, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"The folder '{folder}' does not exist.");
        }

        var inspector = tools.Inspector;
        using var local = await new CountyPlace.Local(folder).OpenAsync(inspector.Stamp, cancellation);
        var cloud = (await AzureStores.ConnectAsync(storage, inspector.Stamp, cancellation)).OrThrow();
        await PushTablesAsync(Path.Combine(folder, CountyFolder.CountyName), cloud.County, cancellation);
        var total = await local.Stores.Ledger.ReadEntriesAsync(Period.Always, cancellation).CountAsync(cancellation) + await local.Stores.Screenshots.ListAsync(cancellation).CountAsync(cancellation);
        var copied = await ProgressDisplay.For(terminal.Error, quiet).RunAsync("Copying", progress =>
        {
            progress.Begin(total);
            return new CopyCounty(local.Stores, cloud.ToCounty(), inspector).RunAsync(progress, cancellation);
        });
        if (!quiet)
        {
            await terminal.Output.WriteLineAsync(
                $"{copied.Entries} entries, {copied.Screenshots} screenshots ({copied.Taken} of their paths were taken), {copied.Revisions} revisions of reports ({copied.Refused} refused: the storage has others of these numbers).");
        }

        return copied.Refused > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    private static async Task PushTablesAsync(string folder, CountyFiles county, CancellationToken cancellation)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv"))
        {
            await county.ReplaceAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), cancellation);
        }
    }
}
