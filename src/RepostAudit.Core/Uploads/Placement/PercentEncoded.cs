using System.Text;

namespace RepostAudit.Core.Uploads.Placement;

/// <summary>Text in blob metadata, which holds ASCII only: percent-encoded UTF-8 (RFC 3986, section 2.1); a plus sign is a plus sign.</summary>
public static class PercentEncoded
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Parsed<string> Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '%' when i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]):
                    bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                    i += 2;
                    break;
                case '%':
                    return Parsed<string>.Wrong("a % is not followed by two hexadecimal digits; write a percent sign as %25");
                case var ascii when char.IsAscii(ascii):
                    bytes.Add((byte)ascii);
                    break;
                default:
                    return Parsed<string>.Wrong($"U+{(int)text[i]:X4} is not ASCII; percent-encode it as UTF-8");
            }
        }

        try
        {
            return Parsed<string>.Of(Strict.GetString([.. bytes]));
        }
        catch (DecoderFallbackException)
        {
            return Parsed<string>.Wrong("the percent-encoded bytes are not UTF-8; encode the text as UTF-8 first");
        }
    }
}
