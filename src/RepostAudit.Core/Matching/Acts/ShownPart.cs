using RepostAudit.Core.Ledger;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Acts;

/// <summary>
/// The part of a later upload's picture in which an earlier one lies, and the lines there that both show. Only where three lines or more and the pixels fix
/// its place: else a line may well stand in the half that repeats somebody else.
/// </summary>
internal sealed class ShownPart
{
    /// <summary>How much of the lighter of two parts the other may explain as well: a line at the seam.</summary>
    private const double AtTheSeam = 0.1;

    private const int Grid = 16;

    private readonly IReadOnlyList<PageLine> _lines;
    private readonly bool[] _covered;
    private readonly bool[] _explained;
    private readonly double _weight;

    private ShownPart(IReadOnlyList<PageLine> lines, bool[] covered, bool[] explained, double inside)
    {
        (_lines, _covered, _explained, Inside) = (lines, covered, explained, inside);
        _weight = WeightOf(i => explained[i]);
    }

    /// <summary>How much of the earlier picture lies within the later one, 0..1. Of a screen that was scrolled between two captures only a part does.</summary>
    public double Inside { get; }

    /// <param name="evidence">What the two have in common.</param>
    /// <param name="earlier">The earlier upload.</param>
    /// <param name="later">The later upload.</param>
    /// <returns>Null where nothing fixes the place, or no line in it is shown by both.</returns>
    public static ShownPart? Of(PairEvidence evidence, Entry earlier, Entry later)
    {
        if (evidence.Page is not { Place: { } place, Measures.Trusted: > 0 } page || earlier.Print?.Text is not { } text)
        {
            return null;
        }

        var lines = PageLine.AllOf(later.Print?.Text);
        var back = place.Inverse();
        bool[] covered = [.. lines.Select(line => back.Map(line.Read.Place.CentreX, line.Read.Place.CentreY) is var (x, y) && x >= 0 && y >= 0 && x <= text.Width && y <= text.Height)];
        ShownPart part = new(lines, covered, [.. covered.Select((inside, i) => inside && page.Later[i].Status is LineStatus.Same)], InsideOf(place, text, later.Print!.Text!));
        return part._weight > 0 ? part : null;
    }

    /// <summary>Whether the earlier upload's picture, its frame included, reaches over a line of the later one.</summary>
    public bool Covers(int line) => _covered[line];

    /// <summary>Whether both parts explain the same lines. Two halves of a collage do not; a copy and its original do, as do two captures of one act.</summary>
    public bool Overlaps(ShownPart other)
        => WeightOf(i => _explained[i] && other._explained[i]) > AtTheSeam * Math.Min(_weight, other._weight);

    private static double InsideOf(Placement place, PageText earlier, PageText later)
    {
        var inside = 0;
        for (var i = 0; i < Grid * Grid; i++)
        {
            var (x, y) = place.Map((i % Grid + 0.5) * earlier.Width / Grid, (i / Grid + 0.5) * earlier.Height / Grid);
            inside += x >= 0 && y >= 0 && x <= later.Width && y <= later.Height ? 1 : 0;
        }

        return inside / (double)(Grid * Grid);
    }

    private double WeightOf(Func<int, bool> which) => _lines.Index().Where(line => which(line.Index)).Sum(line => line.Item.Weight);
}
