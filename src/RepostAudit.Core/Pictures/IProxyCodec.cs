namespace RepostAudit.Core.Pictures;

/// <summary>Writes and reads proxies, the small grey pictures that stand for their originals when a pair is verified; see <see cref="Proxy"/>.</summary>
public interface IProxyCodec
{
    /// <summary>A grey baseline JPEG of at most <see cref="Proxy.MaxBytes"/>. The same plane gives the same bytes on every call.</summary>
    /// <param name="luma">The brightness of a picture at working size. It is reduced to the size of its proxy first.</param>
    byte[] Encode(Plane luma);

    /// <returns>The plane of the proxy, at its own size; null where the bytes are no proxy: no sound grey JPEG, or beyond a bound of <see cref="Proxy"/>.</returns>
    Plane? Decode(ReadOnlyMemory<byte> proxy);
}
