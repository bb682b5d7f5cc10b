using System.Globalization;
using System.Numerics;

namespace RepostAudit.Core.Fingerprints;

/// <summary>
/// A PDQ hash: 256 bits, bit 16·i + j telling whether the picture's cosine coefficient of vertical frequency i + 1 and
/// horizontal frequency j + 1 is above the median of all 256. Source: "The TMK+PDQF Video-Hashing Algorithm and the PDQ
/// Image-Hashing Algorithm", Facebook, 2019.
/// </summary>
/// <param name="Bits0">Bits 0 to 63, the lowest first; the lowest vertical frequencies.</param>
/// <param name="Bits64">Bits 64 to 127.</param>
/// <param name="Bits128">Bits 128 to 191.</param>
/// <param name="Bits192">Bits 192 to 255.</param>
public readonly record struct PdqHash(ulong Bits0, ulong Bits64, ulong Bits128, ulong Bits192)
{
    /// <summary>Bits in a hash.</summary>
    public const int BitCount = 256;

    /// <summary>Largest distance, in bits, between two correct implementations' hashes of one file, where quality is 80 or more.</summary>
    public const int DecoderBound = 10;

    private const int Digits = BitCount / 4;

    /// <summary>Whether the given bit is set.</summary>
    /// <param name="bit">0..255.</param>
    public bool this[int bit]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(bit);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bit, BitCount);
            var word = (bit >> 6) switch { 0 => Bits0, 1 => Bits64, 2 => Bits128, _ => Bits192 };
            return ((word >> (bit & 63)) & 1) != 0;
        }
    }

    /// <summary>Reads 64 hexadecimal digits of either case, the digit of bits 255..252 first, as <see cref="ToString"/> writes them.</summary>
    public static Parsed<PdqHash> Parse(string? text)
        => text is { Length: Digits } && text.All(char.IsAsciiHexDigit)
            ? Parsed<PdqHash>.Of(new(Word(text, 48), Word(text, 32), Word(text, 16), Word(text, 0)))
            : Parsed<PdqHash>.Wrong($"'{text}' is not a PDQ hash; write 64 hexadecimal digits");

    /// <summary>In how many bits the two hashes differ: 0..256.</summary>
    public int Distance(PdqHash other)
        => BitOperations.PopCount(Bits0 ^ other.Bits0)
            + BitOperations.PopCount(Bits64 ^ other.Bits64)
            + BitOperations.PopCount(Bits128 ^ other.Bits128)
            + BitOperations.PopCount(Bits192 ^ other.Bits192);

    /// <summary>64 lower-case hexadecimal digits, the digit of bits 255..252 first: the form in which PDQ hashes are exchanged.</summary>
    public override string ToString() => $"{Bits192:x16}{Bits128:x16}{Bits64:x16}{Bits0:x16}";

    private static ulong Word(string text, int start)
        => ulong.Parse(text.AsSpan(start, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
