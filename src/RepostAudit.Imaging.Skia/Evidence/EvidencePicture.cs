using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Imaging.Skia.Painting.Letters;
using SkiaSharp;

namespace RepostAudit.Imaging.Skia.Evidence;

/// <summary>
/// Shows two pictures beside each other and what was found out about them: framed in one colour what both show, in another what differs or what one of them
/// only shows, with strokes between lines that belong together. The pictures are grey and pale, so that every colour is a mark.
/// </summary>
public static class EvidencePicture
{
    private const float Bold = 3;
    private const float Fine = 1.5f;
    private const byte Faint = 0x80;

    private static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);
    private static readonly SKColor Veil = new(0xFF, 0xFF, 0xFF, 0x48);
    private static readonly SKColor Ink = new(0x20, 0x20, 0x20);

    /// <param name="earlier">The picture on the left.</param>
    /// <param name="later">The picture on the right.</param>
    /// <param name="found">What was found out about the two, with one finding for each line of them; null for nothing, and the pictures stand there without marks.</param>
    /// <param name="words">What is written; null for nothing.</param>
    /// <param name="lettering">Writes it.</param>
    /// <returns>A PNG. Both pictures have their working size in it.</returns>
    public static byte[] Draw(EvidenceSide earlier, EvidenceSide later, PageEvidence? found, EvidenceWords? words, Lettering lettering)
    {
        var sheet = EvidenceSheet.Of(earlier, later, words, lettering);
        using var bitmap = new SKBitmap(new SKImageInfo(sheet.Width, sheet.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Paper);
        Show(canvas, earlier, sheet.Earlier);
        Show(canvas, later, sheet.Later);
        if (found is not null)
        {
            Regions(canvas, found, sheet, later);
            Overlap(canvas, found, sheet, earlier, later);
            Lines(canvas, found, sheet, earlier.Text, later.Text);
        }

        if (words is not null)
        {
            Write(canvas, sheet, words, lettering);
        }

        canvas.Flush();
        using var file = bitmap.Encode(SKEncodedImageFormat.Png, 100) ?? throw new InvalidOperationException("Skia did not encode a PNG.");
        return file.ToArray();
    }

    private static void Show(SKCanvas canvas, EvidenceSide side, SKPoint at)
    {
        using var bitmap = Grey(side.Picture);
        using var image = SKImage.FromBitmap(bitmap);
        var place = SKRect.Create(at.X, at.Y, side.Width, side.Height);
        canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Linear));
        using var veil = new SKPaint { Color = Veil };
        canvas.DrawRect(place, veil);
    }

    private static SKBitmap Grey(Plane plane)
    {
        var bitmap = new SKBitmap(new SKImageInfo(plane.Width, plane.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < plane.Height; y++)
        {
            plane.Row(y).CopyTo(bitmap.GetPixelSpan()[(y * bitmap.RowBytes)..]);
        }

        return bitmap;
    }

    private static void Regions(SKCanvas canvas, PageEvidence found, EvidenceSheet sheet, EvidenceSide later)
    {
        foreach (var region in found.Regions)
        {
            var mark = region.Kind is RegionKind.Same ? Mark.Same : Mark.Different;
            var outline = Outline.Of(region.X, region.Y, region.Width, region.Height);
            Frame(canvas, mark, outline, sheet.Earlier, Fine);
            if (found.Place is { } place)
            {
                Frame(canvas, mark, Outline.Within(Outline.Mapped(outline, place), later.Width, later.Height), sheet.Later, Fine);
            }
        }
    }

    private static void Overlap(SKCanvas canvas, PageEvidence found, EvidenceSheet sheet, EvidenceSide earlier, EvidenceSide later)
    {
        if (found.Place is { } place)
        {
            var (one, other) = (Outline.Of(0, 0, earlier.Width, earlier.Height), Outline.Of(0, 0, later.Width, later.Height));
            Frame(canvas, Mark.Overlap, Outline.Within(Outline.Mapped(other, place.Inverse()), earlier.Width, earlier.Height), sheet.Earlier, Bold);
            Frame(canvas, Mark.Overlap, Outline.Within(Outline.Mapped(one, place), later.Width, later.Height), sheet.Later, Bold);
        }
    }

    private static void Lines(SKCanvas canvas, PageEvidence found, EvidenceSheet sheet, PageText? earlier, PageText? later)
    {
        var (own, others) = (earlier?.Lines ?? [], later?.Lines ?? []);
        foreach (var (finding, line) in found.Earlier.Zip(own))
        {
            if (MarkOf(finding.Status) is { } mark && finding is { Status: LineStatus.Same or LineStatus.Replaced, Partner: >= 0 and var partner })
            {
                Lead(canvas, mark, line.Place, others[partner].Place, sheet);
            }
        }

        Frames(canvas, found.Earlier, own, sheet.Earlier);
        Frames(canvas, found.Later, others, sheet.Later);
    }

    private static void Lead(SKCanvas canvas, Mark mark, LinePlace from, LinePlace to, EvidenceSheet sheet)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(sheet.Earlier + new SKPoint(from.X1, from.Y1));
        builder.LineTo(sheet.Later + new SKPoint(to.X0, to.Y0));
        using var path = builder.Detach();
        mark.Stroke(canvas, path, Fine, Faint);
    }

    private static void Frames(SKCanvas canvas, IReadOnlyList<LineFinding> findings, IReadOnlyList<TextLine> lines, SKPoint at)
    {
        foreach (var (finding, line) in findings.Zip(lines))
        {
            if (MarkOf(finding.Status) is { } mark)
            {
                Frame(canvas, mark, Outline.Of(line.Place), at, Bold);
            }
        }
    }

    // What passes by itself, and what the other picture does not reach, is no finding.
    private static Mark? MarkOf(LineStatus status) => status switch
    {
        LineStatus.Same => Mark.Same,
        LineStatus.Missing or LineStatus.Wiped or LineStatus.Replaced => Mark.Different,
        _ => null,
    };

    private static void Frame(SKCanvas canvas, Mark mark, SKPoint[] outline, SKPoint at, float width)
    {
        if (outline.Length >= 3)
        {
            using var path = Outline.Path(outline, at);
            mark.Stroke(canvas, path, width);
        }
    }

    private static void Write(SKCanvas canvas, EvidenceSheet sheet, EvidenceWords words, Lettering lettering)
    {
        const float Above = 12;
        lettering.Draw(canvas, words.Earlier, sheet.Earlier.X, sheet.Earlier.Y - Above, EvidenceSheet.Type, Ink, bold: true);
        lettering.Draw(canvas, words.Later, sheet.Later.X, sheet.Later.Y - Above, EvidenceSheet.Type, Ink, bold: true);
        (Mark Mark, string Text)[] rows = [(Mark.Same, words.Same), (Mark.Different, words.Different), (Mark.Overlap, words.Overlap)];
        foreach (var (index, (mark, text)) in rows.Index())
        {
            var at = sheet.Legend + new SKPoint(0, index * EvidenceSheet.Row);
            Frame(canvas, mark, Outline.Of(0, 4, EvidenceSheet.Sample - 16, EvidenceSheet.Row - 14), at, Bold);
            lettering.Draw(canvas, text, at.X + EvidenceSheet.Sample, at.Y + EvidenceSheet.Type, EvidenceSheet.Type, Ink);
        }
    }
}
