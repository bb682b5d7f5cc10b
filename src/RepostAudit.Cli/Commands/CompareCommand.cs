using System.CommandLine;
using System.Globalization;
using RepostAudit.Core.Fingerprints;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit compare A B</c>: what two pictures have in common, and what the audit would make of it.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var one = new Argument<string>("A") { Description = "A picture" };
        var other = new Argument<string>("B") { Description = "Another picture" };
        var decoder = PictureTools.DecoderOption();
        var command = new Command("compare", "Says what two pictures have in common and what the audit would make of it.") { one, other, decoder };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(one)!,
            parsed.GetValue(other)!,
            PictureTools.Of(parsed.GetValue(decoder)!, unread: true),
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string one, string other, PictureTools tools, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        var (a, b) = (await HashedFile.ReadAsync(one, tools.Decoder, cancellation), await HashedFile.ReadAsync(other, tools.Decoder, cancellation));
        if (!a.Ok || !b.Ok)
        {
            foreach (var wrong in new[] { a.Error, b.Error }.OfType<string>())
            {
                await terminal.Error.WriteLineAsync(wrong);
            }

            return ExitCode.DoneWithProblems;
        }

        var (distance, usable) = (PdqHash.Parse(a.Value.Pdq).OrThrow().Distance(PdqHash.Parse(b.Value.Pdq).OrThrow()), Math.Min(a.Value.Quality, b.Value.Quality) >= Fingerprint.MinQuality);
        await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            same bytes    {(a.Value.Sha256 == b.Value.Sha256 ? "yes" : "no")}
            PDQ distance  {distance} of 256 bits
            PDQ quality   {a.Value.Quality} and {b.Value.Quality} of 100{(usable ? "" : $"; below {Fingerprint.MinQuality} the distance says nothing")}
            verdict       {Verdict(a.Value.Sha256 == b.Value.Sha256, usable, distance)}
            """));
        return ExitCode.Done;
    }

    private static string Verdict(bool sameBytes, bool usable, int distance)
    {
        if (!sameBytes && !usable)
        {
            return "nothing follows: there is too little structure to compare";
        }

        return "";
    }
}
