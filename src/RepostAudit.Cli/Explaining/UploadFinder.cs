using RepostAudit.Cli.Commands;
using RepostAudit.Core;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Explaining;

/// <summary>Finds an upload by what a person calls it: its path in an earlier audit, or a file.</summary>
internal sealed class UploadFinder(PictureTools pictures, EarlierAudit? against)
{
    /// <param name="label">Stands for the file's name, which may be one that no upload could have.</param>
    /// <param name="path">What was given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The upload, or a sentence that names it and says why there is none.</returns>
    public async Task<Parsed<ComparedUpload>> FindAsync(string label, string path, CancellationToken cancellation)
    {
        var known = against?.Find(path);
        var file = await ReadAsync(path, cancellation);
        return (known, file) switch
        {
            ({ Inspection: Inspection.NoEvidence none }, _) => Parsed<ComparedUpload>.Wrong(Refused(path, none)),
            ({ } entry, _) => Parsed<ComparedUpload>.Of(new(
                path,
                entry,
                await against!.ProxyAsync(entry.Content, cancellation) is { } proxy ? pictures.Inspector.Proxies.Decode(proxy) : null,
                file.Ok && file.Value.Content == entry.Content ? Working(file.Value) : null)),
            (null, { Ok: true, Value: var original }) => Inspect(label, path, original),
            _ => Parsed<ComparedUpload>.Wrong(file.Error + (against is null ? "" : $" Nor is it the path of an upload that the audit in '{against.Folder}' judged.")),
        };
    }

    private Parsed<ComparedUpload> Inspect(string label, string path, Original original)
    {
        var found = pictures.Inspector.Inspect(original);
        return found.Inspection is Inspection.NoEvidence none
            ? Parsed<ComparedUpload>.Wrong(Refused(path, none))
            : Parsed<ComparedUpload>.Of(new(
                path,
                new Entry(UploadName.Parse(label).OrThrow(), original.Content, new Claim(File.GetLastWriteTimeUtc(path)), found.Inspection),
                found.Proxy is { } proxy ? pictures.Inspector.Proxies.Decode(proxy) : null,
                Working(original)));
    }

    private Plane? Working(Original original)
        => original.Bytes is { } bytes && pictures.Decoder.Decode(bytes, pictures.Inspector.Limits) is DecodeOutcome.Decoded { Picture.Luma: var luma } ? luma : null;

    private async Task<Parsed<Original>> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return Parsed<Original>.Of(await Original.ReadAsync(stream, pictures.Inspector.Limits.MaxBytes, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Parsed<Original>.Wrong($"{path}: cannot be read: {failure.Message} Name a picture that is there and may be read.");
        }
    }

    private static string Refused(string path, Inspection.NoEvidence none) => $"{path}: {none.Reason.Code()}: {none.Detail.TrimEnd('.')}. Name a screenshot that an audit would accept.";
}
