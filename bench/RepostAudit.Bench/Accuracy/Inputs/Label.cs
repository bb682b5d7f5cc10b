using RepostAudit.Cli;

namespace RepostAudit.Bench.Accuracy.Inputs;

/// <summary>The truth about one upload.</summary>
/// <param name="Path">Relative to the corpus, as decisions name it.</param>
/// <param name="Unit">Whose tally it belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Act">The act it shows; empty where it shows none.</param>
/// <param name="OtherAct">A second act, of a collage; empty where there is none.</param>
/// <param name="Severity">How strongly a copy was edited; empty where that makes no sense.</param>
/// <param name="CrossUnit">Whether a copy comes from another unit than what it repeats; null where nothing is said.</param>
/// <param name="Article">The article it shows; empty where it shows none or nothing is said.</param>
internal sealed record Label(string Path, string Unit, UploadKind Kind, string Act, string OtherAct, string Severity, bool? CrossUnit, string Article)
{
    /// <summary>Whether an upload called this one's earlier appearance is one: it shows the act that this one shows.</summary>
    public bool Repeats(Label earlier) => earlier.Act.Length > 0 && (earlier.Act == Act || earlier.Act == OtherAct);

    /// <summary>Reads a file of labels: <c>path</c>, <c>unit</c>, <c>kind</c>, <c>act_id</c>, and where there are <c>alt_act_id</c>, <c>severity</c>, <c>cross_unit</c>, <c>article</c>.</summary>
    /// <exception cref="UsageException">A row is wrong.</exception>
    public static IReadOnlyDictionary<string, Label> Read(string file)
    {
        var table = StrictTable.Read(file, ["path", "unit", "kind", "act_id"], ["alt_act_id", "severity", "cross_unit", "article"]);
        return table.By("path", row => new Label(
            row["path"],
            row["unit"],
            table.Cell(row, "kind", UploadKind.Parse),
            row["act_id"],
            row["alt_act_id"],
            row["severity"],
            row["cross_unit"] switch { "true" => true, "false" => false, _ => null },
            row["article"]));
    }

    /// <summary>Reads a manifest of claims: the article that each upload is said to show, by path.</summary>
    /// <exception cref="UsageException">A row is wrong.</exception>
    public static IReadOnlyDictionary<string, string> ReadClaims(string file)
        => StrictTable.Read(file, ["path", "article"], []).By("path", row => row["article"]);
}
