using RepostAudit.Core.Pictures.Intake;

namespace RepostAudit.Core.Pictures.Sampling;

/// <summary>
/// Makes a <see cref="Picture"/> from rows of pixels as a decoder yields them, top to bottom, as stored. Holds the
/// planes and a few rows, never the whole original. Not safe for concurrent use; one per picture.
/// </summary>
public sealed class PictureAssembler
{
    private readonly PictureHeader _header;
    private readonly PixelLayout _layout;
    private readonly GreyReduction _luma;
    private readonly ChromaReduction _chroma;
    private readonly (int Width, int Height) _lumaSize;
    private readonly (int Width, int Height) _chromaSize;
    private readonly byte[] _lumaSamples;
    private readonly byte[] _lumaRow;
    private readonly byte[]? _canvasRow;
    private readonly int _rows;
    private int _added;

    /// <summary>Awaits the rows of the header's <see cref="PictureHeader.Window"/>, at full size.</summary>
    public PictureAssembler(PictureHeader header, DecodeLimits limits, PixelLayout layout)
        : this(header, limits, layout, header.Width, header.Height)
    {
    }

    /// <summary>Awaits the rows of the whole picture, which the decoder has already reduced.</summary>
    /// <param name="header">Of the picture.</param>
    /// <param name="limits">Which size to make.</param>
    /// <param name="layout">Of the rows.</param>
    /// <param name="sourceWidth">Of the rows, in pixels; at least the luma plane's.</param>
    /// <param name="sourceHeight">How many rows there will be; at least the luma plane's.</param>
    public PictureAssembler(PictureHeader header, DecodeLimits limits, PixelLayout layout, int sourceWidth, int sourceHeight)
    {
        (_header, _layout, _rows) = (header, layout, sourceHeight);
        _lumaSize = limits.LumaSize(header.Width, header.Height);
        _chromaSize = limits.ChromaSize(header.Width, header.Height);
        _lumaSamples = new byte[_lumaSize.Width * _lumaSize.Height];
        _luma = new(sourceWidth, sourceHeight, _lumaSize.Width, _lumaSize.Height, _lumaSamples);
        _chroma = new(sourceWidth, sourceHeight, _chromaSize, layout.Channels());
        _lumaRow = new byte[sourceWidth];
        if (header.Window != new Window(0, 0, header.Width, header.Height))
        {
            _canvasRow = new byte[sourceWidth * layout.Channels()];
        }
    }

    /// <param name="row">The next row; its transparent pixels are laid on white in place.</param>
    public void Add(Span<byte> row)
    {
        if (_layout == PixelLayout.Rgba)
        {
            WhiteBacking.Lay(row);
        }

        if (_canvasRow is null)
        {
            Take(row);
            return;
        }

        AddWhite(_header.Window.Y);
        _canvasRow.AsSpan().Fill(byte.MaxValue);
        row.CopyTo(_canvasRow.AsSpan(_header.Window.X * _layout.Channels()));
        Take(_canvasRow);
    }

    /// <summary>The picture, once all rows were added.</summary>
    /// <exception cref="InvalidOperationException">Rows are missing.</exception>
    public Picture Finish()
    {
        if (_canvasRow is not null)
        {
            AddWhite(_rows);
        }

        if (_added != _rows)
        {
            throw new InvalidOperationException($"{_added} rows were added instead of {_rows}");
        }

        var orientation = _header.Orientation;
        var (width, height) = PlaneOrientation.SwapsSides(orientation) ? (_header.Height, _header.Width) : (_header.Width, _header.Height);
        return new(
            _header.Format,
            width,
            height,
            orientation,
            PlaneOrientation.Upright(_lumaSamples, _lumaSize.Width, _lumaSize.Height, orientation),
            PlaneOrientation.Upright(_chroma.Cb, _chromaSize.Width, _chromaSize.Height, orientation),
            PlaneOrientation.Upright(_chroma.Cr, _chromaSize.Width, _chromaSize.Height, orientation));
    }

    private void AddWhite(int until)
    {
        _canvasRow.AsSpan().Fill(byte.MaxValue);
        while (_added < until)
        {
            Take(_canvasRow);
        }
    }

    private void Take(ReadOnlySpan<byte> row)
    {
        LumaRow.Convert(row, _layout.Channels(), _lumaRow);
        _luma.Add(_lumaRow);
        _chroma.Add(row);
        _added++;
    }
}
