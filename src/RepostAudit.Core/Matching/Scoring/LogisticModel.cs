namespace RepostAudit.Core.Matching.Scoring;

/// <summary>Logistic regression: the log odds are a weighted sum of features.</summary>
/// <param name="Bias">Log odds where all features are 0.</param>
/// <param name="Weights">One for each feature, by its name.</param>
internal sealed record LogisticModel(double Bias, IReadOnlyDictionary<string, double> Weights)
{
    public double LogOdds(IReadOnlyList<Feature> features, Func<Feature, double> value)
    {
        var sum = Bias;
        foreach (var feature in features)
        {
            sum += Weights[feature.Name] * value(feature);
        }

        return sum;
    }
}
