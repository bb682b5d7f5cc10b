using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// Something of an upload that can be looked up by equality: one bit that tells the two sorts of keys apart, then 63 bits of a SHA-256.
/// Opaque to the index but for that bit: whoever makes keys says what they mean. Two different things that fall on one key cost a
/// comparison, never a wrong verdict.
/// </summary>
/// <remarks>
/// A key of <see cref="Of"/> is plain and identifies: whoever shares it is looked at, the earliest first, however many they are. A key
/// of <see cref="Rare"/> tells something only while few share it; what very many have in common is no hint, and nobody is looked at for it.
/// </remarks>
public readonly record struct IndexKey(ulong Value) : IComparable<IndexKey>
{
    private const ulong RareBit = 1UL << 63;

    /// <summary>Whether the key tells something only while few share it: its highest bit.</summary>
    public bool IsRare => (Value & RareBit) != 0;

    /// <summary>A plain key: it identifies.</summary>
    /// <param name="kind">What sort of thing it is, such as <c>sha256</c>: keys of different kinds differ.</param>
    /// <param name="what">The thing, as text.</param>
    public static IndexKey Of(string kind, string what) => new(Hash(kind, what) & ~RareBit);

    /// <summary>A rare key: it tells something only while few share it.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static IndexKey Rare(string kind, string what) => new(Hash(kind, what) | RareBit);

    public int CompareTo(IndexKey other) => Value.CompareTo(other.Value);

    public override string ToString() => $"{Value:x16}";

    private static ulong Hash(string kind, string what) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{what}")));
}
