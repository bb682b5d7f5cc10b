using System.Security.Cryptography;

namespace RepostAudit.Reading.Recognition;

/// <summary>
/// Readings of pictures of lines, by their exact samples: names, captions and titles come again on many screenshots. There are two
/// generations; when the young one is full it becomes the old one, and what nobody asked for since is forgotten. Safe for concurrent use.
/// </summary>
/// <param name="most">How many readings are held at most; at least 2. One takes about 200 bytes.</param>
internal sealed class RecentReadings(int most)
{
    private readonly Lock _turn = new();
    private Dictionary<UInt128, LineText> _young = [];
    private Dictionary<UInt128, LineText> _old = [];

    /// <summary>Names a picture: of two that differ it is not to be expected that they ever share a name.</summary>
    public static UInt128 KeyOf(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public LineText? Find(UInt128 key)
    {
        lock (_turn)
        {
            if (_young.TryGetValue(key, out var reading))
            {
                return reading;
            }

            if (!_old.TryGetValue(key, out reading))
            {
                return null;
            }

            Keep(key, reading);
            return reading;
        }
    }

    public void Add(UInt128 key, LineText reading)
    {
        lock (_turn)
        {
            Keep(key, reading);
        }
    }

    private void Keep(UInt128 key, LineText reading)
    {
        if (_young.Count >= most / 2)
        {
            (_old, _young) = (_young, []);
        }

        _young[key] = reading;
    }
}
