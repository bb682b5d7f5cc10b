using System.Security.Cryptography;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;

namespace RepostAudit.Azure.Tests.Requests;

/// <summary>
/// Takes a file's first byte for a picture of grey blocks and leaves the rest of it unread: so files may differ and show the
/// same. Its thumbnails are three bytes, and the greys of each tenth row of blocks are its writing.
/// </summary>
internal sealed class PaintingDecoder : IPictureDecoder, IThumbnailEncoder, ITextReader
{
    private const int Width = 720;
    private const int Height = 1280;
    private const int Block = 40;

    public string Name => "painting";

    public int Decoded { get; private set; }

    public DecodeOutcome Decode(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        Decoded++;
        var seed = file.Span[0];
        var greys = Enumerable.Range(0, Height / Block).SelectMany(row => SHA256.HashData([seed, (byte)row])).ToArray();
        var luma = new byte[Width * Height];
        for (var i = 0; i < luma.Length; i++)
        {
            luma[i] = greys[(i / Width / Block * SHA256.HashSizeInBytes) + (i % Width / Block)];
        }

        var colour = new Plane(1, 1, [128]);
        return new DecodeOutcome.Decoded(new Picture(PictureFormat.Png, Width, Height, 1, new Plane(Width, Height, luma), colour, colour));
    }

    public IReadOnlyList<TextLine> Read(Plane luma)
        => [.. Enumerable.Range(0, 3).Select(row => row * 10 * Block).Select(top => new TextLine(
            string.Concat(Enumerable.Range(0, 8).Select(block => (char)('一' + luma.Row(top)[block * Block]))),
            Confidence: 100,
            new(0, (short)(top + Block / 2), 8 * Block, (short)(top + Block / 2), Block)))];

    public byte[] Encode(Picture picture) => [0xff, 0xd8, picture.Luma.Samples[0]];
}
