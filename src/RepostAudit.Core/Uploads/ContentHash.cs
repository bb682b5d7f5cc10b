using System.Security.Cryptography;

namespace RepostAudit.Core.Uploads;

/// <summary>The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash : IComparable<ContentHash>
{
    private readonly string? _hex;

    private ContentHash(string hex) => _hex = hex;

    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static Parsed<ContentHash> Parse(string? text)
        => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower)
            ? Parsed<ContentHash>.Of(new(text))
            : Parsed<ContentHash>.Wrong($"'{text}' is not a SHA-256; write 64 lower-case hexadecimal digits");

    public int CompareTo(ContentHash other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _hex ?? "";
}
