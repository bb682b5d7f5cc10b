using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Bench.Fitting;

/// <summary>
/// Logistic regression by maximum likelihood with a little ridge, each weight bound to the sign its feature may have. The problem is convex, so the
/// same pairs give the same weights on every machine up to rounding. Minimised by a quasi-Newton method with bounds (Byrd, Lu, Nocedal and Zhu, "A limited
/// memory algorithm for bound constrained optimization", 1995).
/// </summary>
internal static class LogisticFit
{
    /// <summary>Strength of the ridge, for a mean log loss. So small that it only keeps weights of never-seen features at 0.</summary>
    private const double Ridge = 1e-5;

    private const double Farthest = 50;
    private const int MostSteps = 2000;

    /// <param name="features">The columns.</param>
    /// <param name="rows">Values of the features, a row for each pair.</param>
    /// <param name="truth">For each row whether it is the same act.</param>
    /// <param name="times">For each row how often it counts.</param>
    public static LogisticModel Fit(IReadOnlyList<Feature> features, double[][] rows, bool[] truth, double[] times)
    {
        var count = features.Count;
        var loss = ObjectiveFunction.Gradient(at => Loss(at, rows, truth, times));
        var lower = Vector<double>.Build.Dense(count + 1, i => i < count && features[i].Sign > 0 ? 0 : -Farthest);
        var upper = Vector<double>.Build.Dense(count + 1, i => i < count && features[i].Sign < 0 ? 0 : Farthest);
        var start = Vector<double>.Build.Dense(count + 1);
        var found = new BfgsBMinimizer(1e-7, 1e-9, 1e-12, MostSteps).FindMinimum(loss, lower, upper, start).MinimizingPoint;
        return new(Math.Round(found[count], 4), features.Index().ToDictionary(feature => feature.Item.Name, feature => Math.Round(found[feature.Index], 4)));
    }

    private static (double, Vector<double>) Loss(Vector<double> at, double[][] rows, bool[] truth, double[] times)
    {
        var weights = at.AsArray();
        var count = weights.Length - 1;
        var (loss, gradient) = (0.0, new double[count + 1]);
        for (var i = 0; i < rows.Length; i++)
        {
            var z = weights[count];
            for (var k = 0; k < count; k++)
            {
                z += rows[i][k] * weights[k];
            }

            // ln(1 + e^z) − y z, without overflow.
            loss += times[i] * (Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (truth[i] ? z : 0));
            var slope = times[i] * (1 / (1 + Math.Exp(-z)) - (truth[i] ? 1 : 0));
            for (var k = 0; k < count; k++)
            {
                gradient[k] += slope * rows[i][k];
            }

            gradient[count] += slope;
        }

        for (var k = 0; k <= count; k++)
        {
            gradient[k] /= rows.Length;
        }

        loss /= rows.Length;
        for (var k = 0; k < count; k++)
        {
            loss += Ridge * weights[k] * weights[k];
            gradient[k] += 2 * Ridge * weights[k];
        }

        return (loss, Vector<double>.Build.Dense(gradient));
    }
}
