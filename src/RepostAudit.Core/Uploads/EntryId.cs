using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RepostAudit.Core.Uploads;

/// <summary>
/// Identifies one upload by what it is: the first 128 bits of the SHA-256 over its name, its content and its claim.
/// The same upload delivered twice has the same id; a corrected claim is another fact and has another id.
/// </summary>
public readonly record struct EntryId : IComparable<EntryId>
{
    private readonly string? _hex;

    private EntryId(string hex) => _hex = hex;

    public static EntryId Of(UploadName name, ContentHash content, Claim claim)
    {
        // U+001F cannot occur in a parsed name or id, so no two different uploads give the same text.
        var text = string.Join('\u001f', name, content, claim.UploadedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), claim.Unit, claim.Submitter, claim.Article, claim.Channel?.Code());
        return Digest(text);
    }

    /// <summary>The id of a file that could not be placed: there is no claim, so its name alone identifies it.</summary>
    public static EntryId OfUnplaced(UploadName name) => Digest(name.ToString());

    public static Parsed<EntryId> Parse(string? text)
        => text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower)
            ? Parsed<EntryId>.Of(new(text))
            : Parsed<EntryId>.Wrong($"'{text}' is not a submission id; write 32 lower-case hexadecimal digits");

    private static EntryId Digest(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)));

    public int CompareTo(EntryId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _hex ?? "";
}
