using System.Globalization;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Fingerprints;

/// <summary>What is kept of a file's bytes.</summary>
/// <param name="Inspection">What was found in them.</param>
/// <param name="Thumbnail">A JPEG for reports; null where there is no picture to show.</param>
/// <param name="Proxy">What is compared with other pictures pixel by pixel; null where the file is no evidence.</param>
public readonly record struct Inspected(Inspection Inspection, byte[]? Thumbnail, byte[]? Proxy);

/// <summary>Turns a file's bytes into what is kept of them.</summary>
/// <param name="decoder">Opens pictures.</param>
/// <param name="thumbnails">Makes what reports show.</param>
/// <param name="proxies">Makes what is compared pixel by pixel.</param>
/// <param name="reader">Reads the writing on pictures; null where none is at hand, and pictures are compared by their bytes and PDQ hashes alone.</param>
/// <param name="limits">What is refused before it is opened.</param>
public sealed class Inspector(IPictureDecoder decoder, IThumbnailEncoder thumbnails, IProxyCodec proxies, ITextReader? reader, DecodeLimits limits)
{
    /// <summary>What an original is read with: more bytes than these are not kept, and refused.</summary>
    public DecodeLimits Limits { get; } = limits;

    /// <summary>How pictures are kept for comparison.</summary>
    public IProxyCodec Proxies { get; } = proxies;

    /// <summary>Names everything that an inspection depends on beside the bytes: equal stamps give equal inspections.</summary>
    public string Stamp { get; } = StampOf(decoder.Name, reader?.Name, limits);

    /// <inheritdoc cref="Stamp"/>
    public static string StampOf(string decoder, string? reader, DecodeLimits limits)
        => $"{decoder}/{reader ?? "unread"}/fingerprint-{Fingerprint.Version}/gate-{EvidenceGate.Version}/{limits}";

    public Inspected Inspect(Original original)
        => (original.Bytes is { } bytes ? decoder.Decode(bytes, Limits) : TooLarge(original)) switch
        {
            DecodeOutcome.Refused refused => new(new Inspection.NoEvidence(refused.Reason, refused.Detail), null, null),
            DecodeOutcome.Decoded { Picture: var picture } => Inspect(picture),
            var other => throw new InvalidOperationException($"Unknown decode outcome {other}"),
        };

    private DecodeOutcome.Refused TooLarge(Original original)
        => new(Rejection.FileTooLarge, string.Create(CultureInfo.InvariantCulture, $"{original.Length} bytes; at most {Limits.MaxBytes} are accepted"));

    private Inspected Inspect(Picture picture)
    {
        if (EvidenceGate.Refuse(picture) is { } refused)
        {
            return new(new Inspection.NoEvidence(refused.Reason, refused.Detail), thumbnails.Encode(picture), null);
        }

        var pdq = PdqHasher.Hash(picture.Luma);
        var text = reader is null ? null : PageText.Of(picture.Luma.Width, picture.Luma.Height, reader.Read(picture.Luma));
        Fingerprint print = new(pdq.Hash, pdq.Quality, text);

        // Without words nothing says where to look for a pair's pixels.
        var proxy = text?.Lines.Count > 0 ? Proxies.Encode(picture.Luma) : null;
        return new(new Inspection.Evidence(picture.Format, picture.Width, picture.Height, print), thumbnails.Encode(picture), proxy);
    }
}
