using RepostAudit.Core.Pictures;
using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Reading.Tests;

/// <summary>A white sheet to write on, at the size at which the reader gets it.</summary>
internal sealed class Paper : IDisposable
{
    private readonly SKBitmap _bitmap;
    private readonly SKCanvas _canvas;

    public Paper(int width, int height)
    {
        _bitmap = new(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        _canvas = new(_bitmap);
        _canvas.Clear(SKColors.White);
    }

    /// <summary>What this machine writes with, at least a Latin typeface: dots are no letters that a reader has learnt.</summary>
    public static Lettering Lettering { get; } = Lettering.AtMost(LetteringLevel.Han);

    /// <param name="wording">One line.</param>
    /// <param name="x">Left end.</param>
    /// <param name="baseline">On which it stands.</param>
    /// <param name="size">Of the type.</param>
    /// <param name="degrees">By how much it falls, around its left end.</param>
    /// <returns>Where it ends.</returns>
    public float Write(Wording wording, float x, float baseline, float size, float degrees = 0)
    {
        Assert.SkipWhen(Lettering.Level == LetteringLevel.Dots, "this machine has no typeface");
        var text = Lettering.Say(wording);
        using var turned = new SKAutoCanvasRestore(_canvas);
        _canvas.RotateDegrees(degrees, x, baseline);
        Lettering.Draw(_canvas, text, x, baseline, size, SKColors.Black);
        return x + Lettering.Measure(text, size);
    }

    public Plane Plane()
    {
        _canvas.Flush();
        return new(_bitmap.Width, _bitmap.Height, _bitmap.Bytes);
    }

    public void Dispose()
    {
        _canvas.Dispose();
        _bitmap.Dispose();
    }
}
