namespace RepostAudit.Core.Ledger;

/// <summary>
/// A few bytes that are filed beside an entry's keys and handed back whenever one of them is asked for, so that most candidates
/// can be discarded without reading their entries. Opaque to the index.
/// </summary>
public readonly struct Sketch : IEquatable<Sketch>
{
    /// <summary>The most bytes a sketch may have.</summary>
    public const int MaxLength = 64;

    private readonly ReadOnlyMemory<byte> _bytes;

    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaxLength"/> bytes.</exception>
    public Sketch(ReadOnlyMemory<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, MaxLength);
        _bytes = bytes;
    }

    public ReadOnlySpan<byte> Bytes => _bytes.Span;

    public static bool operator ==(Sketch one, Sketch other) => one.Equals(other);

    public static bool operator !=(Sketch one, Sketch other) => !one.Equals(other);

    public bool Equals(Sketch other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is Sketch other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    public override string ToString() => Convert.ToHexStringLower(Bytes);
}
