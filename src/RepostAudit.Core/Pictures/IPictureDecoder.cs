namespace RepostAudit.Core.Pictures;

/// <summary>
/// Bytes in, an upright picture or a reason out. Laws: it never throws on any bytes; it refuses before it allocates;
/// it takes the first frame of an animation; transparent parts lie on white; the same bytes give the same picture on
/// every call; two decoders agree on format, size, orientation and reason, and their planes nearly agree.
/// Implementations are safe for concurrent use.
/// </summary>
public interface IPictureDecoder
{
    /// <summary>Names the decoder in settings and reports: lower-case letters, <c>imagesharp</c> or <c>skia</c>.</summary>
    string Name { get; }

    DecodeOutcome Decode(ReadOnlyMemory<byte> file, DecodeLimits limits);
}
