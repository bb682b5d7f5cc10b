using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RepostAudit.Core.Ledger;

/// <summary>
/// Something of an upload that can be looked up by equality, as the first 64 bits of its SHA-256. Opaque to the index: whoever
/// makes keys says what they mean. Two different things that fall on one key cost a comparison, never a wrong verdict.
/// </summary>
public readonly record struct IndexKey(ulong Value) : IComparable<IndexKey>
{
    /// <param name="kind">What sort of thing it is, such as <c>sha256</c>: keys of different kinds differ.</param>
    /// <param name="what">The thing, as text.</param>
    public static IndexKey Of(string kind, string what)
        => new(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{what}"))));

    public int CompareTo(IndexKey other) => Value.CompareTo(other.Value);

    public override string ToString() => $"{Value:x16}";
}
