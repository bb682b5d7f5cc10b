using System.CommandLine;
using System.Globalization;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Bench.Fitting;

/// <summary>
/// Fits the match model on labelled pairs and writes it, and prints for each corpus what a model fitted on the others alone makes of it: what is to be
/// expected of pictures that nobody has seen.
/// </summary>
internal static class FitReport
{
    private static readonly double[] Thresholds = [0.3, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99];

    /// <summary>
    /// How often a pair of different acts counts that one submitter uploaded. A corpus shows most of its people once; where they post several times a week, such pairs are more
    /// common by as much, and that both come from one submitter tells less.
    /// </summary>
    private const double ActsOfOnePerson = 5;

    public static int Run(string[] args)
    {
        var pairs = new Argument<FileInfo>("PAIRS") { Description = "A CSV file that the command pairs wrote" }.AcceptExistingOnly();
        var model = new Option<FileInfo?>("--model") { Description = "Where the fitted model goes: src/RepostAudit.Core/Matching/Scoring/MatchModel.json" };
        var command = new RootCommand("Fits the match model") { pairs, model };
        command.SetAction(parsed => Run(PairTable.Read(parsed.GetValue(pairs)!.FullName), parsed.GetValue(model)?.FullName));
        return command.Parse(args).Invoke();
    }

    private static int Run(IReadOnlyList<LabelledPair> pairs, string? destination)
    {
        var corpora = pairs.Select(pair => pair.Corpus).Distinct().ToList();
        foreach (var left in corpora.Count > 1 ? corpora : [])
        {
            Console.WriteLine($"{left}, by a model fitted without it");
            Print(Fit(pairs.Where(pair => pair.Corpus != left)), [.. pairs.Where(pair => pair.Corpus == left)]);
        }

        var fitted = Fit(pairs);
        Console.WriteLine("all, by the model fitted on all");
        Print(fitted, pairs);
        if (destination is not null)
        {
            File.WriteAllText(destination, $"{fitted.ToJson()}\n");
        }

        return 0;
    }

    // What is ruled out needs no weights, and what a capture that was made anew looks like pixel by pixel is nothing to learn from.
    private static MatchModel Fit(IEnumerable<LabelledPair> pairs)
    {
        LabelledPair[] all = [.. pairs.Where(pair => !Contradiction.In(pair.Measures))];
        LabelledPair[] captures = [.. all.Where(pair => pair.SameCapture || !pair.SameAct)];
        return new(Fit(Feature.Writing, all), Fit(Feature.Pixels, captures));
    }

    private static LogisticModel Fit(IReadOnlyList<Feature> features, LabelledPair[] pairs) => LogisticFit.Fit(
        features,
        [.. pairs.Select(pair => features.Select(feature => feature.Of(pair.Measures, pair.Rarity)).ToArray())],
        [.. pairs.Select(pair => pair.SameAct)],
        [.. pairs.Select(pair => !pair.SameAct && pair.Rarity.Submitter > 0 ? ActsOfOnePerson : 1)]);

    private static void Print(MatchModel model, IReadOnlyList<LabelledPair> pairs)
    {
        (string Corpus, string Later, bool Same, double Score)[] scored = [.. pairs.Select(pair => (pair.Corpus, pair.Later, pair.SameAct, model.Score(pair.Measures, pair.Rarity).Probability))];
        var repeats = scored.GroupBy(pair => (pair.Corpus, pair.Later)).Where(later => later.Any(pair => pair.Same)).ToList();
        var honest = scored.GroupBy(pair => (pair.Corpus, pair.Later)).Where(later => !later.Any(pair => pair.Same)).ToList();
        Console.WriteLine($"  {repeats.Count} uploads with a partner among the pairs, {honest.Count} without");
        foreach (var threshold in Thresholds)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  from {threshold:0.00}: found {repeats.Count(later => later.Any(pair => pair.Same && pair.Score >= threshold)),5}, with a wrong partner above {repeats.Count(later => later.Any(pair => !pair.Same && pair.Score >= threshold)),4}, honest accused {honest.Count(later => later.Any(pair => pair.Score >= threshold)),4}"));
        }
    }
}
