using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>Upper tails P(X ≥ k) of counts. All are exact up to rounding, 1 for k ≤ 0, and never below 0.</summary>
public static class Tails
{
    /// <summary>A term this much smaller than the sum so far no longer changes it.</summary>
    private const double Negligible = 1e-17;

    /// <param name="k">Events seen.</param>
    /// <param name="trials">0 and up.</param>
    /// <param name="probability">0..1, of one event.</param>
    public static double Binomial(int k, int trials, double probability)
        => k <= 0 ? 1 : k > trials ? 0 : probability <= 0 ? 0 : probability >= 1 ? 1 : SpecialFunctions.BetaRegularized(k, trials - k + 1, probability);

    /// <summary>
    /// Events whose probability is itself drawn anew for the whole of the trials, from a beta distribution: what comes in lumps has a larger
    /// variance than the binomial, trials · mean · (1 − mean) · (1 + (trials − 1) · correlation). Skellam, "A probability distribution derived from the
    /// binomial distribution by regarding the probability of success as variable", 1948.
    /// </summary>
    /// <param name="k">Events seen.</param>
    /// <param name="trials">0 and up.</param>
    /// <param name="mean">0..1, mean probability of one event.</param>
    /// <param name="correlation">0..1 without 1, between two trials; 0 is the binomial.</param>
    public static double BetaBinomial(int k, int trials, double mean, double correlation)
    {
        if (k <= 0 || k > trials || mean <= 0 || mean >= 1 || correlation < 1e-9)
        {
            return Binomial(k, trials, mean);
        }

        var (a, b) = (mean * ((1 / correlation) - 1), (1 - mean) * ((1 / correlation) - 1));

        // The shorter way: from k up, or from k - 1 down and the rest of 1.
        return k >= trials * mean ? Sum(k, +1) : Math.Clamp(1 - Sum(k - 1, -1), 0, 1);

        double Sum(int from, int step)
        {
            var term = Math.Exp(LogChoose(trials, from) + LogBeta(from + a, trials - from + b) - LogBeta(a, b));
            var sum = term;
            for (var x = from; x + step >= 0 && x + step <= trials; x += step)
            {
                // The ratio of neighbouring probabilities.
                term *= step > 0
                    ? (trials - x) / (x + 1.0) * (x + a) / (trials - x - 1 + b)
                    : x / (trials - x + 1.0) * (trials - x + b) / (x - 1 + a);
                sum += term;
                if (term < sum * Negligible)
                {
                    break;
                }
            }

            return Math.Min(sum, 1);
        }
    }

    /// <summary>The chances of at most 0, 1, … events, of <see cref="BetaBinomial"/>.</summary>
    /// <param name="trials">0 and up.</param>
    /// <param name="mean">0..1 without the ends, mean probability of one event.</param>
    /// <param name="correlation">0..1 without 1, between two trials.</param>
    /// <returns>As many as trials: that there are at most as many events as trials is certain. [events]</returns>
    public static double[] BetaBinomialUpTo(int trials, double mean, double correlation)
    {
        // Too small to tell from the binomial.
        var strength = (1 / Math.Max(correlation, 1e-7)) - 1;
        var (a, b) = (mean * strength, (1 - mean) * strength);
        var chances = new double[trials + 1];

        // From the middle to both sides by the ratios of neighbours, so that nothing is too small to begin with.
        var middle = (int)(trials * mean);
        chances[middle] = 1;
        for (var x = middle; x < trials; x++)
        {
            chances[x + 1] = chances[x] * ((trials - x) / (x + 1.0) * (x + a) / (trials - x - 1 + b));
        }

        for (var x = middle; x > 0; x--)
        {
            chances[x - 1] = chances[x] * (x / (trials - x + 1.0) * (trials - x + b) / (x - 1 + a));
        }

        var all = chances.Sum();
        var sum = 0.0;
        return [.. chances.Take(trials).Select(chance => (sum += chance) / all)];
    }

    /// <summary>A count whose mean is itself drawn, from a gamma distribution: variance mean + mean² / shape. An infinite shape is the Poisson distribution.</summary>
    /// <param name="k">Events seen.</param>
    /// <param name="mean">0 and up.</param>
    /// <param name="shape">More than 0.</param>
    public static double NegativeBinomial(int k, double mean, double shape)
        => k <= 0 ? 1 : mean <= 0 ? 0 : double.IsPositiveInfinity(shape) ? SpecialFunctions.GammaLowerRegularized(k, mean) : SpecialFunctions.BetaRegularized(k, shape, mean / (mean + shape));

    /// <summary>The number of events in independent trials of unequal probabilities.</summary>
    /// <param name="k">Events seen.</param>
    /// <param name="probabilities">0..1 each; time and space grow with the square of their number.</param>
    public static double PoissonBinomial(int k, IReadOnlyList<double> probabilities)
    {
        if (k <= 0)
        {
            return 1;
        }

        // density[j] is the probability of j events so far; what reaches k is gathered there, so no more places are needed.
        var density = new double[k + 1];
        density[0] = 1;
        foreach (var probability in probabilities)
        {
            density[k] += density[k - 1] * probability;
            for (var j = k - 1; j > 0; j--)
            {
                density[j] = (density[j] * (1 - probability)) + (density[j - 1] * probability);
            }

            density[0] *= 1 - probability;
        }

        return Math.Clamp(density[k], 0, 1);
    }

    /// <summary>The chance of a statistic of Student's t distribution that is as large or larger.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="degrees">Degrees of freedom, more than 0.</param>
    public static double Student(double t, double degrees)
        // The lower tail of the opposite, for 1 - CDF loses the digits of small ones.
        => StudentT.CDF(0, 1, degrees, -t);

    private static double LogChoose(int n, int k) => SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(k) - SpecialFunctions.FactorialLn(n - k);

    private static double LogBeta(double a, double b) => SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
}
