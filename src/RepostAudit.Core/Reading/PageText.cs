using System.Security.Cryptography;
using System.Text;

namespace RepostAudit.Core.Reading;

/// <summary>
/// The lines of writing on a picture, from top to bottom: the local part of its fingerprint. Equal by value. What does not fit the
/// bounds is left out, the least certain lines first, so that no picture makes a large one.
/// </summary>
public sealed class PageText : IEquatable<PageText>
{
    /// <summary>The most lines that are kept.</summary>
    public const int MostLines = 96;

    /// <summary>The most UTF-16 units that are kept of one line.</summary>
    public const int LongestLine = 120;

    /// <summary>The most UTF-16 units that are kept of all lines together; with the places that is less than 8 KB.</summary>
    public const int MostText = 2000;

    private const byte Format = 1;

    private readonly TextLine[] _lines;

    private PageText(int width, int height, TextLine[] lines) => (Width, Height, _lines) = (width, height, lines);

    /// <summary>Of the plane that was read, in samples.</summary>
    public int Width { get; }

    /// <summary>Of the plane that was read, in samples.</summary>
    public int Height { get; }

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    /// <param name="width">Of the plane that was read, 1..65535 samples.</param>
    /// <param name="height">Of the plane that was read, 1..65535 samples.</param>
    /// <param name="lines">Any number of them.</param>
    public static PageText Of(int width, int height, IEnumerable<TextLine> lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, ushort.MaxValue);
        TextLine[] all = [.. lines.Select(line => line.Text.Length <= LongestLine ? line : line with { Text = Cut(line.Text) })];
        var left = MostText;
        HashSet<int> kept = [];
        foreach (var (index, line) in all.Index().OrderByDescending(line => line.Item.Confidence).ThenBy(line => line.Index).Take(MostLines))
        {
            if (line.Text.Length <= left)
            {
                left -= line.Text.Length;
                kept.Add(index);
            }
        }

        return new(width, height, [.. all.Where((_, index) => kept.Contains(index))]);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">It did not write these bytes.</exception>
    public static PageText FromBytes(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            if (reader.ReadByte() is not Format and var format)
            {
                throw new FormatException($"A page's text of format {format} cannot be read; this version knows {Format}");
            }

            var (width, height) = (reader.ReadUInt16(), reader.ReadUInt16());
            var lines = new TextLine[reader.ReadByte()];
            for (var i = 0; i < lines.Length; i++)
            {
                var confidence = reader.ReadByte();
                LinePlace place = new(reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt16());
                lines[i] = new(reader.ReadString(), confidence, place);
            }

            // Whatever else is wrong with them, such as a size of 0, a line too long or something behind the last: no text is written so.
            return width > 0 && height > 0 && Of(width, height, lines) is var text && bytes.Span.SequenceEqual(text.ToBytes())
                ? text
                : throw new FormatException($"{bytes.Length} bytes are no page's text");
        }
        catch (EndOfStreamException)
        {
            throw new FormatException($"A page's text ends after {bytes.Length} bytes, in the middle of a line");
        }
        catch (IOException)
        {
            // A text of negative length.
            throw new FormatException($"{bytes.Length} bytes are no page's text");
        }
    }

    /// <summary>At most 8 KB.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        using (BinaryWriter writer = new(bytes, Encoding.UTF8))
        {
            writer.Write(Format);
            writer.Write((ushort)Width);
            writer.Write((ushort)Height);
            writer.Write((byte)_lines.Length);
            foreach (var line in _lines)
            {
                writer.Write((byte)line.Confidence);
                foreach (var value in (ReadOnlySpan<short>)[line.Place.X0, line.Place.Y0, line.Place.X1, line.Place.Y1, line.Place.Height])
                {
                    writer.Write(value);
                }

                writer.Write(line.Text);
            }
        }

        return bytes.ToArray();
    }

    public bool Equals(PageText? other) => other is not null && Width == other.Width && Height == other.Height && _lines.AsSpan().SequenceEqual(other._lines);

    public override bool Equals(object? obj) => Equals(obj as PageText);

    public override int GetHashCode() => HashCode.Combine(Width, Height, _lines.Length, _lines.Length == 0 ? null : _lines[0]);

    /// <summary>A digest: equal texts have equal ones.</summary>
    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()))[..16];

    // Not through the middle of a surrogate pair.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[LongestLine - 1]) ? LongestLine - 1 : LongestLine)];
}
