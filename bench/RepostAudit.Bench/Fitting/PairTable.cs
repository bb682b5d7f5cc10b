using System.Globalization;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Bench.Fitting;

/// <summary>Labelled pairs as a CSV file: what the model is fitted on, so that it can be fitted anew without any picture.</summary>
internal static class PairTable
{
    private static readonly string[] Words = ["corpus", "later", "earlier", "same_act", "same_capture"];

    private static readonly string[] Numbers =
    [
        .. PairMeasures.Names,
        "rare_shared", "rarest_shared", "rare_lines", "rare_missing_earlier", "rare_missing_later", "rarest_missing_earlier", "rarest_missing_later", "submitter",
    ];

    public static void Write(string file, IEnumerable<LabelledPair> pairs)
        => File.WriteAllLines(file, pairs.Select(Row).Prepend(string.Join(',', [.. Words, .. Numbers])));

    /// <exception cref="Cli.UsageException">A row is wrong.</exception>
    public static IReadOnlyList<LabelledPair> Read(string file)
    {
        var table = StrictTable.Read(file, [.. Words, .. Numbers], []);
        return [.. table.Rows.Select(row =>
        {
            float[] values = [.. Numbers.Select(name => float.Parse(row[name], CultureInfo.InvariantCulture))];
            var rare = values.AsSpan(PairMeasures.Count);
            return new LabelledPair(
                row["corpus"],
                row["later"],
                row["earlier"],
                row["same_act"] == "1",
                row["same_capture"] == "1",
                PairMeasures.From(values),
                new Rarity(rare[0], rare[1], rare[2], rare[3], rare[4], rare[5], rare[6], rare[7]));
        })];
    }

    private static string Row(LabelledPair pair)
    {
        var rare = pair.Rarity;
        double[] numbers =
        [
            .. pair.Measures.Values(), rare.Shared, rare.MostShared, rare.RareLines, rare.MissingEarlier, rare.MissingLater, rare.MostMissingEarlier, rare.MostMissingLater,
            rare.Submitter,
        ];
        return string.Join(',', [pair.Corpus, pair.Later, pair.Earlier, Flag(pair.SameAct), Flag(pair.SameCapture), .. numbers.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture))]);
    }

    private static string Flag(bool value) => value ? "1" : "0";
}
