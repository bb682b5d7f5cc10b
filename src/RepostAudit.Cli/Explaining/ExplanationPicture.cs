using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Imaging.Skia.Evidence;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Cli.Explaining;

/// <summary>Writes the picture that shows what was found out about two uploads.</summary>
internal static class ExplanationPicture
{
    /// <param name="file">Where it goes; what lies there is replaced.</param>
    /// <param name="earlier">The upload that came first.</param>
    /// <param name="later">The other.</param>
    /// <param name="found">What was found out about them; null for nothing.</param>
    /// <param name="language">Of its words.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>What it lacks, and what to do; null for nothing.</returns>
    /// <exception cref="UsageException">One of the two cannot be shown.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task<string?> WriteAsync(string file, ComparedUpload earlier, ComparedUpload later, PageEvidence? found, ReportLanguage language, CancellationToken cancellation)
    {
        var lettering = Lettering.AtMost(LetteringLevel.Han);
        var writes = lettering.Level >= (language is ReportLanguage.ZhCn ? LetteringLevel.Han : LetteringLevel.Latin);
        var png = EvidencePicture.Draw(Side(earlier), Side(later), found, writes ? Words(ReportTexts.In(language)) : null, lettering);
        try
        {
            await File.WriteAllBytesAsync(file, png, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{file}' cannot be written: {failure.Message} Choose another file with --out, or grant write access.", failure);
        }

        return writes ? null : $"This machine has no font for the words of '{file}', so there are none in it. Install one with Chinese glyphs, such as Noto Sans CJK.";
    }

    private static EvidenceSide Side(ComparedUpload upload) => new(
        upload.Shown ?? throw new UsageException($"{upload.Path}: the audit kept no picture of it to show. Name the file itself."),
        upload.Print.Text);

    private static EvidenceWords Words(ReportTexts texts)
        => new(texts[Phrase.Earlier], texts[Phrase.Later], texts[Phrase.EvidenceSame], texts[Phrase.EvidenceDifferent], texts[Phrase.EvidenceOverlap]);
}
