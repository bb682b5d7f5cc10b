using MathNet.Numerics.LinearAlgebra;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Matching.Alignment;

/// <summary>A placement and the pairs of lines that follow it.</summary>
/// <param name="Place">From the one page to the other.</param>
/// <param name="Followers">Indices into the pairs.</param>
internal sealed record AlignedLines(Placement Place, IReadOnlyList<int> Followers);

/// <summary>
/// Finds how one picture lies in another from lines that both show. It tries every two lines that could fix a scale and a shift and keeps
/// what most others follow (as RANSAC does: Fischler and Bolles, CACM 1981; here all samples, so without chance), then fits
/// as much perspective as the lines that follow can bear.
/// </summary>
internal static class Aligner
{
    private const double SmallestScale = 0.2;
    private const double LargestScale = 5;
    private const double LargestTurn = 0.15;

    public static AlignedLines? Align(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, IReadOnlyList<LinePair> pairs)
    {
        int[] sure = [.. Enumerable.Range(0, pairs.Count).Where(p => pairs[p].IsSure(a))];
        if (Best(a, b, pairs, sure) is not { } place)
        {
            return null;
        }

        int[] before = [];
        for (var round = 0; round < 3; round++)
        {
            var following = sure.Where(p => Follows(place, a, b, pairs[p], slack: round == 0 ? 1.0 : 0.6)).ToArray();
            if (following.Length >= 2 && !following.AsSpan().SequenceEqual(before) && Fit(a, b, pairs, following) is { } better)
            {
                place = better;
            }

            before = following;
        }

        return new(place, [.. Enumerable.Range(0, pairs.Count).Where(p => Follows(place, a, b, pairs[p], slack: 0.7))]);
    }

    /// <summary>Of the placements that two of the pairs propose the one that the heaviest lines follow; the first of those that are about as good.</summary>
    internal static Placement? Best(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, IReadOnlyList<LinePair> pairs, int[] sure)
    {
        // What all from a pair on could still add: where it is not enough, the rest need not be looked at.
        var weights = new double[sure.Length];
        var left = new double[sure.Length + 1];
        for (var i = sure.Length - 1; i >= 0; i--)
        {
            weights[i] = a[pairs[sure[i]].A].Weight + 0.05;
            left[i] = left[i + 1] + weights[i];
        }

        var (best, most) = ((Placement?)null, 0.0);
        for (var u = 0; u < sure.Length; u++)
        {
            for (var v = u; v < sure.Length; v++)
            {
                if (Guess(a, b, pairs[sure[u]], pairs[sure[v]]) is not { } guess)
                {
                    continue;
                }

                var support = 0.0;
                for (var i = 0; i < sure.Length && support + left[i] > most; i++)
                {
                    support += Follows(guess, a, b, pairs[sure[i]], slack: 1.0) ? weights[i] : 0;
                }

                (best, most) = support > most + 1e-9 ? (guess, support) : (best, most);
            }
        }

        return best;
    }

    internal static bool Follows(Placement place, IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, LinePair pair, double slack)
    {
        var (from, to) = (a[pair.A].Read.Place, b[pair.B].Read.Place);
        var tolerance = slack * (0.5 * to.Height + 4);
        var (x, y) = place.Map(from.X0, from.Y0);
        return Math.Abs(x - to.X0) < 1.5 * tolerance && Math.Abs(y - to.Y0) < tolerance;
    }

    internal static Placement? Guess(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, LinePair one, LinePair other)
    {
        var (a1, b1, a2, b2) = (a[one.A].Read.Place, b[one.B].Read.Place, a[other.A].Read.Place, b[other.B].Read.Place);
        var (fromX, fromY, toX, toY) = one == other
            ? (a1.X1 - a1.X0, a1.Y1 - a1.Y0, b1.X1 - b1.X0, b1.Y1 - b1.Y0)
            : (a2.X0 - a1.X0, a2.Y0 - a1.Y0, b2.X0 - b1.X0, b2.Y0 - b1.Y0);
        var (from, to) = (double.Hypot(fromX, fromY), double.Hypot(toX, toY));
        if (from < 60 || to < 12 || (one == other && a[one.A].Whole != b[one.B].Whole))
        {
            return null;
        }

        var scale = to / from;
        var turn = Math.Abs(Math.IEEERemainder(Math.Atan2(toY, toX) - Math.Atan2(fromY, fromX), 2 * Math.PI));
        return scale is < SmallestScale or > LargestScale || turn > LargestTurn
            ? null
            : Placement.Similarity(scale, (b1.X0 + b2.X0 - scale * (a1.X0 + a2.X0)) / 2, (b1.Y0 + b2.Y0 - scale * (a1.Y0 + a2.Y0)) / 2);
    }

    // Least squares. Few lines fix a scale and a shift, more a shear, many that fill the picture a perspective.
    private static Placement? Fit(IReadOnlyList<PageLine> a, IReadOnlyList<PageLine> b, IReadOnlyList<LinePair> pairs, int[] following)
    {
        List<(double X, double Y, double U, double V)> points = [];
        foreach (var p in following)
        {
            var (from, to) = (a[pairs[p].A].Read.Place, b[pairs[p].B].Read.Place);
            points.Add((from.X0, from.Y0, to.X0, to.Y0));
            if (a[pairs[p].A].Whole == b[pairs[p].B].Whole)
            {
                points.Add((from.X1, from.Y1, to.X1, to.Y1));
            }
        }

        var plain = Solve(points, 4);
        if (plain is not { } simple || following.Length < 6 || points.Count < 10 || Error(simple, points) < 0.005 * Spread(points))
        {
            return plain;
        }

        return Solve(points, 8) is { } bent && Error(bent, points) < 0.5 * Error(simple, points) ? bent : plain;
    }

    // Root mean square, in samples.
    private static double Error(Placement place, List<(double X, double Y, double U, double V)> points)
        => Math.Sqrt(points.Average(point =>
        {
            var (x, y) = place.Map(point.X, point.Y);
            return (x - point.U) * (x - point.U) + (y - point.V) * (y - point.V);
        }));

    private static double Spread(List<(double X, double Y, double U, double V)> points) => points.Max(point => point.V) - points.Min(point => point.V);

    private static Placement? Solve(List<(double X, double Y, double U, double V)> points, int unknowns)
    {
        // Scaled to about 1, so that the equations are well conditioned.
        const double Unit = 1000;
        var left = Matrix<double>.Build.Dense(2 * points.Count, unknowns);
        var right = Vector<double>.Build.Dense(2 * points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y, u, v) = (points[i].X / Unit, points[i].Y / Unit, points[i].U / Unit, points[i].V / Unit);
            ReadOnlySpan<double> first = unknowns == 4 ? [x, 1, 0, 0] : unknowns == 6 ? [x, y, 1, 0, 0, 0] : [x, y, 1, 0, 0, 0, -x * u, -y * u];
            ReadOnlySpan<double> second = unknowns == 4 ? [0, 0, y, 1] : unknowns == 6 ? [0, 0, 0, x, y, 1] : [0, 0, 0, x, y, 1, -x * v, -y * v];
            for (var k = 0; k < unknowns; k++)
            {
                left[2 * i, k] = first[k];
                left[2 * i + 1, k] = second[k];
            }

            (right[2 * i], right[2 * i + 1]) = (u, v);
        }

        var found = left.QR().Solve(right);
        if (found.Any(value => !double.IsFinite(value)))
        {
            return null;
        }

        return unknowns switch
        {
            4 => new(found[0], 0, found[1] * Unit, 0, found[2], found[3] * Unit),
            6 => new(found[0], found[1], found[2] * Unit, found[3], found[4], found[5] * Unit),
            _ => new(found[0], found[1], found[2] * Unit, found[3], found[4], found[5] * Unit, found[6] / Unit, found[7] / Unit),
        };
    }
}
