using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Cells;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.Matching.Acts;

/// <summary>Finds what of a later upload's picture lies beyond all that earlier ones show: lines enough for an act, in a rectangle of their own.</summary>
internal static class UnseenPart
{
    // What a viewer or a frame puts around a picture is less. Measured: docs/measurements.md.
    private const double LeastWeight = 3;
    private const double LeastArea = 0.15;

    // A collage holds whole pictures. Of one that reaches beyond it the later upload may be the same screen, scrolled, and the rest of it no other act.
    private const double LeastInside = 0.9;

    /// <param name="later">The later upload.</param>
    /// <param name="parts">The parts in which earlier uploads lie.</param>
    /// <param name="surprise">How rare a line is.</param>
    /// <returns>Null where there is none that could show an act.</returns>
    public static NewPart? Of(Entry later, IReadOnlyList<ShownPart> parts, Func<PageLine, double> surprise)
    {
        if (later.Print?.Text is not { } text || parts.Any(part => part.Inside < LeastInside))
        {
            return null;
        }

        var lines = PageLine.AllOf(text);
        PageLine[] beyond = [.. lines.Where((line, i) => line.Weight > 0 && !parts.Any(part => part.Covers(i)))];
        if (beyond.Sum(line => line.Weight) < LeastWeight)
        {
            return null;
        }

        var boxes = beyond.Select(line => Box.Of(line.Read.Place)).ToList();
        Box around = new(boxes.Min(box => box.Left), boxes.Min(box => box.Top), boxes.Max(box => box.Right), boxes.Max(box => box.Bottom));
        var area = (around.Right - around.Left) * (around.Bottom - around.Top) / ((double)text.Width * text.Height);
        return area < LeastArea || lines.Where((line, i) => line.Weight > 0 && parts.Any(part => part.Covers(i))).Any(line => Holds(around, line))
            ? null
            : new(
                [.. beyond.OrderByDescending(line => line.Weight * surprise(line)).DistinctBy(line => line.Lasting).Take(PairReasons.MostWords).Select(line => line.Read.Text)],
                beyond.Length);
    }

    private static bool Holds(Box box, PageLine line)
        => line.Read.Place is var place && place.CentreX > box.Left && place.CentreX < box.Right && place.CentreY > box.Top && place.CentreY < box.Bottom;
}
