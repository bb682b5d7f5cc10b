using System.CommandLine;
using System.Text.Json;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit hash FILE…</c>: what the audit sees of single files.</summary>
internal static class HashCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Pictures", Arity = ArgumentArity.OneOrMore };
        var decoder = PictureTools.DecoderOption();
        var json = new Option<bool>("--json") { Description = "Print a JSON array instead of lines" };
        var command = new Command("hash", "Prints PDQ hash, quality (0 to 100), size in pixels, SHA-256 and path of each file.") { files, decoder, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(files)!,
            PictureTools.Of(parsed.GetValue(decoder)!, unread: true),
            parsed.GetValue(json),
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, PictureTools tools, bool json, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        List<HashedFile> hashed = [];
        var unreadable = false;
        foreach (var file in files)
        {
            switch (await HashedFile.ReadAsync(file, tools.Decoder, cancellation))
            {
                case { Ok: true } read:
                    hashed.Add(read.Value);
                    break;
                case var wrong:
                    unreadable = true;
                    await terminal.Error.WriteLineAsync(wrong.Error);
                    break;
            }
        }

        if (json)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(hashed, CliJson.Readable.ListHashedFile));
        }
        else
        {
            foreach (var file in hashed)
            {
                await terminal.Output.WriteLineAsync($"{file.Pdq} {file.Quality,3} {file.Width}x{file.Height} {file.Sha256} {file.Path}");
            }
        }

        return unreadable ? ExitCode.DoneWithProblems : ExitCode.Done;
    }
}
