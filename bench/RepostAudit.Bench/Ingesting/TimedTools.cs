using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Ingesting;

/// <summary>What opens and writes pictures, with its time told to a clock.</summary>
internal sealed class TimedTools(UploadClock clock, IPictureDecoder decoder, IThumbnailEncoder thumbnails, IProxyCodec proxies) : IPictureDecoder, IThumbnailEncoder, IProxyCodec
{
    public string Name => decoder.Name;

    public DecodeOutcome Decode(ReadOnlyMemory<byte> file, DecodeLimits limits)
        => clock.In(UploadStage.Decoding, UploadStage.Fingerprinting, () => decoder.Decode(file, limits));

    public byte[] Encode(Picture picture) => clock.In(UploadStage.Encoding, null, () => thumbnails.Encode(picture));

    public byte[] Encode(Plane luma) => clock.In(UploadStage.Encoding, null, () => proxies.Encode(luma));

    public Plane? Decode(ReadOnlyMemory<byte> proxy) => clock.In(UploadStage.Fetching, null, () => proxies.Decode(proxy));
}
