using System.CommandLine;
using RepostAudit.Cli.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit report DIR</c>: renders an audit's report again, in another language or with more pictures, from its report.json.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The output folder of an audit" };
        var (language, pictures) = (LanguageOption(), PicturesOption());
        var command = new Command("report", "Renders report.html and report.xlsx again from an audit's report.json; no figure changes.") { folder, language, pictures };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(folder)!, Options(parsed, language, pictures), parsed.InvocationConfiguration, cancellation));
        return command;
    }

    public static Option<string> LanguageOption()
    {
        var option = new Option<string>("--lang") { Description = "Language of report.html and report.xlsx: zh-CN or en", DefaultValueFactory = _ => ReportLanguage.ZhCn.Tag() };
        option.AcceptOnlyFromAmong([.. Enum.GetValues<ReportLanguage>().Select(language => language.Tag())]);
        return option;
    }

    public static Option<int> PicturesOption() => new("--max-pictures")
    {
        Description = "Of how many pairs, in each list, the HTML report shows both pictures; 0 and up",
        DefaultValueFactory = _ => new ReportOptions().PicturedPairs,
    };

    /// <exception cref="UsageException">The number of pictures is out of its range.</exception>
    public static ReportOptions Options(ParseResult parsed, Option<string> language, Option<int> pictures) => new()
    {
        Language = Language(parsed, language),
        PicturedPairs = parsed.GetValue(pictures) is >= 0 and var pairs ? pairs : throw new UsageException("--max-pictures takes 0 and up."),
    };

    public static ReportLanguage Language(ParseResult parsed, Option<string> language)
        => Enum.GetValues<ReportLanguage>().Single(known => known.Tag() == parsed.GetValue(language));

    private static async Task<int> RunAsync(string folder, ReportOptions options, InvocationConfiguration terminal, CancellationToken cancellation)
    {
        var document = await ReportFiles.ReadAsync(folder, cancellation);
        if (!document.Ok)
        {
            throw new UsageException($"{document.Error}.");
        }

        using var thumbnails = KeptThumbnails.Open(folder, Inspector.StampOf(document.Value.Settings.Decoder, document.Value.Settings.Reader, DecodeLimits.Default));
        if (thumbnails.Missing is { } missing)
        {
            await terminal.Error.WriteLineAsync(missing);
        }

        await ReportFiles.RenderAsync(document.Value, thumbnails, folder, options, cancellation);
        await terminal.Output.WriteLineAsync($"Report: {Path.Combine(folder, ReportFiles.Html)}");
        return ExitCode.Done;
    }
}
