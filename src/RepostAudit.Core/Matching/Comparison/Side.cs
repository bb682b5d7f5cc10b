using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Comparison;

/// <summary>One of two pages, seen from the other.</summary>
/// <param name="Page">The page.</param>
/// <param name="Tracks">One for each of its lines.</param>
internal sealed record Side(Page Page, LineTrack[] Tracks)
{
    // A shorter line, such as a name, may well stand among others on the other page, in a list of likes, and be replaced in its own place.
    private const int ShortestCovered = 7;
    private const double CoveredFrom = 0.8;

    /// <summary>Confidence in percent of a line that is no evidence of a change, and of one that is in full.</summary>
    private const double Unclear = 80, Clear = 95;

    public IReadOnlyList<PageLine> Lines => Page.Lines;

    /// <param name="page">The page whose lines are followed.</param>
    /// <param name="other">The page they are looked for in.</param>
    /// <param name="pairs">Lines that say the same, <see cref="LinePair.A"/> of the first page.</param>
    public static Side Of(Page page, Page other, IEnumerable<LinePair> pairs)
    {
        var covered = Coverage.Of(page.Lines, other.Lines);
        var tracks = page.Lines.Select((_, i) => new LineTrack { Said = Said(page.Lines, covered, i) }).ToArray();
        foreach (var pair in pairs)
        {
            tracks[pair.A].Said = Math.Max(tracks[pair.A].Said, pair.Similarity);
            tracks[pair.A].Partner = pair.B;
        }

        return new(page, tracks);
    }

    /// <summary>How much of the weight of its lines the other page says, 0..1.</summary>
    public double SaidShare => Page.Weight is > 0 and var all ? Lines.Select((line, i) => line.Weight * Tracks[i].Said).Sum() / all : 0;

    public SideMeasures Measure(Side other, double fresh)
    {
        double shared = 0, missing = 0, wiped = 0, unseen = 0, replaced = 0, most = 0, surely = 0;
        for (var i = 0; i < Lines.Count; i++)
        {
            var (weight, track) = (Lines[i].Weight, Tracks[i]);
            switch (StatusOf(i))
            {
                case LineStatus.Same:
                    shared += weight * track.Share;
                    missing += weight * (1 - track.Share);
                    break;
                case LineStatus.Unseen:
                    unseen += weight;
                    break;
                case LineStatus.Replaced:
                    var change = Math.Min(weight, other.Lines[track.Rival].Weight) * Clearly(Lines[i], other.Lines[track.Rival]);
                    (replaced, most, missing) = (replaced + change, Math.Max(most, change), missing + weight);
                    surely = track.LooksOther && other.Tracks[track.Rival].LooksOther ? Math.Max(surely, change) : surely;
                    break;
                case LineStatus.Wiped:
                    wiped += weight;
                    break;
                case LineStatus.Missing:
                    missing += weight;
                    break;
            }
        }

        return new((float)shared, (float)missing, (float)wiped, (float)unseen, (float)replaced, (float)most, (float)surely, (float)fresh);
    }

    public LineFinding[] Findings() => [.. Tracks.Select((track, i) => new LineFinding(StatusOf(i), StatusOf(i) is LineStatus.Replaced ? (sbyte)track.Rival : (sbyte)track.Partner))];

    private LineStatus StatusOf(int line) => (Lines[line].Weight, Tracks[line]) switch
    {
        (0, _) => LineStatus.Passing,
        (_, { Same: true }) => LineStatus.Same,
        (_, { Visible: false }) => LineStatus.Unseen,
        (_, { Rival: >= 0 }) => LineStatus.Replaced,
        (_, { Wiped: true }) => LineStatus.Wiped,
        _ => LineStatus.Missing,
    };

    // What is cut off at the edge of the content is read, if badly, as other words.
    private static double Clearly(PageLine one, PageLine other)
        => Math.Clamp((Math.Min(one.Read.Confidence, other.Read.Confidence) - Unclear) / (Clear - Unclear), 0, 1);

    private static double Said(IReadOnlyList<PageLine> lines, double[] covered, int line)
        => lines[line].Lasting.Length >= ShortestCovered ? covered[line] >= CoveredFrom ? 1 : CoveredFrom * covered[line]
            : covered[line] >= CoveredFrom && EndsWhatIsCovered(lines, covered, line) ? 1
            : 0;

    // The few characters that did not fit into the line above.
    private static bool EndsWhatIsCovered(IReadOnlyList<PageLine> lines, double[] covered, int line)
        => lines.Index().Any(above => above.Item.Lasting.Length >= ShortestCovered && covered[above.Index] >= CoveredFrom && Coverage.GoesOn(above.Item, lines[line]));
}
