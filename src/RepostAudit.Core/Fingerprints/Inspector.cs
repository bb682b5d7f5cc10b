using System.Globalization;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Fingerprints;

/// <summary>Turns a file's bytes into what is kept of them: the inspection, and a thumbnail where there is a picture to show.</summary>
public sealed class Inspector(IPictureDecoder decoder, IThumbnailEncoder thumbnails, DecodeLimits limits)
{
    /// <summary>What an original is read with: more bytes than these are not kept, and refused.</summary>
    public DecodeLimits Limits { get; } = limits;

    /// <summary>Names everything that an inspection depends on beside the bytes: equal stamps give equal inspections.</summary>
    public string Stamp { get; } = $"{decoder.Name}/fingerprint-{Fingerprint.Version}/gate-{EvidenceGate.Version}/{limits}";

    public (Inspection Inspection, byte[]? Thumbnail) Inspect(Original original)
        => (original.Bytes is { } bytes ? decoder.Decode(bytes, Limits) : TooLarge(original)) switch
        {
            DecodeOutcome.Refused refused => (new Inspection.NoEvidence(refused.Reason, refused.Detail), null),
            DecodeOutcome.Decoded { Picture: var picture } => (Inspect(picture), thumbnails.Encode(picture)),
            var other => throw new InvalidOperationException($"Unknown decode outcome {other}"),
        };

    private DecodeOutcome.Refused TooLarge(Original original)
        => new(Rejection.FileTooLarge, string.Create(CultureInfo.InvariantCulture, $"{original.Length} bytes; at most {Limits.MaxBytes} are accepted"));

    private static Inspection Inspect(Picture picture)
    {
        if (EvidenceGate.Refuse(picture) is { } refused)
        {
            return new Inspection.NoEvidence(refused.Reason, refused.Detail);
        }

        var pdq = PdqHasher.Hash(picture.Luma);
        return new Inspection.Evidence(picture.Format, picture.Width, picture.Height, new Fingerprint(pdq.Hash, pdq.Quality));
    }
}
