using System.CommandLine;
using RepostAudit.Cli.Explaining;
using RepostAudit.Cli.Terminal;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit explain A B</c>: what two uploads have in common, what tells them apart, and what an audit makes of it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var one = new Argument<string>("A") { Description = "A picture; with --against also the path of an upload as the audit names it" };
        var other = new Argument<string>("B") { Description = "Another one" };
        var picture = new Option<string?>("--out", "-o") { Description = "Writes a PNG that shows both beside each other, framed by what agrees and what differs" };
        var against = new Option<string?>("--against") { Description = "The output folder of an earlier audit: its uploads tell which words are common, its settings decide" };
        var language = new Option<string>("--lang", "--language") { Description = "Language of the sentence and of the words in the picture: zh-CN or en", DefaultValueFactory = _ => ReportLanguage.ZhCn.Tag() };
        language.AcceptOnlyFromAmong([.. Enum.GetValues<ReportLanguage>().Select(known => known.Tag())]);
        var decoder = PictureTools.DecoderOption();
        var command = new Command("explain", "Says what two uploads have in common, what tells them apart, and what an audit makes of it.") { one, other, picture, against, language, decoder };
        command.SetAction((parsed, cancellation) => RunAsync(
            (parsed.GetValue(one)!, parsed.GetValue(other)!),
            parsed.GetValue(picture),
            parsed.GetValue(against),
            Enum.GetValues<ReportLanguage>().Single(known => known.Tag() == parsed.GetValue(language)),
            parsed.GetResult(decoder) is { Implicit: false } ? parsed.GetValue(decoder) : null,
            parsed.InvocationConfiguration,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        (string A, string B) paths, string? picture, string? against, ReportLanguage language, string? decoder, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        using var audit = against is null ? null : await EarlierAudit.OpenAsync(against, cancellation);

        // What the audit did is repeated, unless something else is asked for.
        var pictures = PictureTools.Of(decoder ?? audit?.Settings.Decoder ?? PictureTools.DefaultDecoder, unread: audit is { Settings.Reader: null });
        Notice(terminal.Error, pictures, audit);
        var finder = new UploadFinder(pictures, audit);
        var (a, b) = (await finder.FindAsync("A", paths.A, cancellation), await finder.FindAsync("B", paths.B, cancellation));
        if (!a.Ok || !b.Ok)
        {
            foreach (var wrong in new[] { a.Error, b.Error }.OfType<string>())
            {
                await terminal.Error.WriteLineAsync(wrong);
            }

            return ExitCode.DoneWithProblems;
        }

        var (one, other) = InOrder(a.Value, b.Value);
        var policy = audit?.Matching ?? new MatchPolicy();
        Dictionary<ContentHash, Plane?> proxies = new() { [one.Entry.Content] = one.Proxy };
        proxies.TryAdd(other.Entry.Content, other.Proxy);

        // Whoever else uploaded one of the two is no witness of what others write.
        var context = (audit?.Entries ?? []).Where(entry => entry.Content != one.Entry.Content && entry.Content != other.Entry.Content);
        var found = ExplainPair.Of(one.Entry, other.Entry, proxies.GetValueOrDefault, policy, context);
        new ExplanationText(terminal.Output, ReportTexts.In(language)).Write(one, other, found, policy, audit);
        if (picture is not null)
        {
            var lacks = await ExplanationPicture.WriteAsync(picture, one, other, found.Evidence.Page, language, cancellation);
            await terminal.Output.WriteLineAsync($"Picture: {picture}");
            if (lacks is not null)
            {
                await terminal.Error.WriteLineAsync($"! {lacks}");
            }
        }

        return ExitCode.Done;
    }

    // Of two with the same time the first that was named comes first.
    private static (ComparedUpload Earlier, ComparedUpload Later) InOrder(ComparedUpload a, ComparedUpload b)
    {
        if (a.Entry.Id == b.Entry.Id || Path.GetFullPath(a.Path) == Path.GetFullPath(b.Path))
        {
            throw new UsageException($"{a.Path} and {b.Path} are one and the same upload. Name two.");
        }

        var (name, content, claim, inspection) = b.Entry;
        var other = claim.UploadedAt == a.Entry.Claim.UploadedAt ? b with { Entry = new Entry(name, content, claim with { UploadedAt = claim.UploadedAt.AddTicks(1) }, inspection) } : b;
        return a.Entry.Key < other.Entry.Key ? (a, other) : (other, a);
    }

    private static void Notice(TextWriter error, PictureTools pictures, EarlierAudit? audit)
    {
        UnreadNotice.Write(error, pictures);
        if (audit is { Settings.Reader: null })
        {
            error.WriteLine($"! The audit in '{audit.Folder}' did not read the writing on pictures, so it is not compared. Audit again without --no-reading.");
        }
        else if (audit is not null && pictures.Reader is { } reader && reader.Name != audit.Settings.Reader)
        {
            error.WriteLine($"! The audit in '{audit.Folder}' read with {audit.Settings.Reader}, and files are read with {reader.Name} now: the two may read the same picture differently.");
        }
    }
}
