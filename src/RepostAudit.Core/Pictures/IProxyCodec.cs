namespace RepostAudit.Core.Pictures;

public interface IProxyCodec
{
    byte[] Encode(Plane luma);

    Plane? Decode(ReadOnlyMemory<byte> proxy);
}
