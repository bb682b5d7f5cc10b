using RepostAudit.Core;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Cli.Commands;

/// <summary>What <c>hash</c> prints of one file.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Format">What the bytes truly are.</param>
/// <param name="Width">Of the upright picture, in pixels.</param>
/// <param name="Height">Of the upright picture, in pixels.</param>
/// <param name="Pdq">64 hexadecimal digits.</param>
/// <param name="Quality">0 to 100.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
internal sealed record HashedFile(string Path, string Format, int Width, int Height, string Pdq, int Quality, string Sha256)
{
    public static async Task<Parsed<HashedFile>> ReadAsync(string path, IPictureDecoder decoder, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var original = await Original.ReadAsync(stream, DecodeLimits.Default.MaxBytes, cancellation);
            if (original.Bytes is not { } bytes)
            {
                return Parsed<HashedFile>.Wrong($"{path}: {Rejection.FileTooLarge.Code()}: {original.Length} bytes; at most {DecodeLimits.Default.MaxBytes} are accepted.");
            }

            return decoder.Decode(bytes, DecodeLimits.Default) switch
            {
                DecodeOutcome.Decoded { Picture: var picture } => Parsed<HashedFile>.Of(Of(path, picture, original.Content)),
                DecodeOutcome.Refused refused => Parsed<HashedFile>.Wrong($"{path}: {refused.Reason.Code()}: {refused.Detail}"),
                var other => throw new InvalidOperationException($"Unknown decode outcome {other}"),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Parsed<HashedFile>.Wrong($"{path}: cannot be read: {failure.Message}");
        }
    }

    private static HashedFile Of(string path, Picture picture, ContentHash content)
    {
        var pdq = PdqHasher.Hash(picture.Luma);
        return new(path, picture.Format.ToString(), picture.Width, picture.Height, pdq.Hash.ToString(), pdq.Quality, content.ToString());
    }
}
