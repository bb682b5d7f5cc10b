using System.Runtime.InteropServices;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Pictures.Intake;
using RepostAudit.Core.Pictures.Sampling;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace RepostAudit.Imaging;

/// <summary>The default decoder: fully managed, so that a hostile picture meets no native code.</summary>
public sealed class ImageSharpDecoder : IPictureDecoder
{
    public string Name => "imagesharp";

    public DecodeOutcome Decode(ReadOnlyMemory<byte> file, DecodeLimits limits) => Examination.Of(file, limits) switch
    {
        Examination.TurnedAway(var refusal) => refusal,
        Examination.Admitted(var header, var data) => Decode(header, data, limits),
        _ => throw new InvalidOperationException("An examination admits or turns away."),
    };

    private static DecodeOutcome Decode(PictureHeader header, ReadOnlyMemory<byte> data, DecodeLimits limits)
    {
        try
        {
            return header.MayBeTransparent
                ? Decode<Rgba32>(header, data, limits, PixelLayout.Rgba)
                : Decode<Rgb24>(header, data, limits, PixelLayout.Rgb);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Damaged pictures make the library throw many kinds of exceptions, index and null ones among them; it is
            // managed code without state of its own, so nothing is left half-done.
            return new DecodeOutcome.Refused(Rejection.Corrupt, $"The {header.Format} picture cannot be decoded: {error.Message}");
        }
    }

    private static DecodeOutcome Decode<TPixel>(PictureHeader header, ReadOnlyMemory<byte> data, DecodeLimits limits, PixelLayout layout)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        // The structure was read before; that the library reads the same size from it is made sure before it allocates.
        var size = AcceptedFormats.Identify(header.Format, Open(data));
        if (size != new Size(header.Window.Width, header.Window.Height))
        {
            return new DecodeOutcome.Refused(Rejection.Corrupt, $"The {header.Format} picture claims two sizes.");
        }

        using var image = AcceptedFormats.Decode<TPixel>(header.Format, Open(data));
        if (header.Format == PictureFormat.Png && (PngData.IsInterlaced(data.Span) || LastRowIsEmpty(image)) && !PngData.FillsItsRows(data.Span))
        {
            return new DecodeOutcome.Refused(Rejection.Corrupt, "The data of the PNG ends before its last row.");
        }

        var assembler = new PictureAssembler(header, limits, layout);
        image.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < rows.Height; y++)
            {
                assembler.Add(MemoryMarshal.AsBytes(rows.GetRowSpan(y)));
            }
        });
        return new DecodeOutcome.Decoded(assembler.Finish());
    }

    /// <summary>
    /// The library leaves rows for which a PNG has no data as they were allocated: all zero, and says nothing. The
    /// last row of a screenshot is rarely so; only where it is, the data need be counted.
    /// </summary>
    private static bool LastRowIsEmpty<TPixel>(Image<TPixel> image)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var last = image.Frames.RootFrame.PixelBuffer.DangerousGetRowSpan(image.Height - 1);
        return MemoryMarshal.AsBytes(last).IndexOfAnyExcept((byte)0) < 0;
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> data) => MemoryMarshal.TryGetArray(data, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(data.ToArray(), writable: false);
}
