using System.Globalization;
using RepostAudit.Cli;
using RepostAudit.Core;
using RepostAudit.Core.Tables;

namespace RepostAudit.Bench.Accuracy.Inputs;

internal enum Decided
{
    Counted,
    Duplicate,
    Rejected,

    /// <summary>Nothing was decided.</summary>
    Missing,
}

/// <summary>What was decided about one upload.</summary>
/// <param name="Decided">The decision.</param>
/// <param name="Partner">The path of the earlier upload that it resembles most; null where there is none.</param>
/// <param name="Score">How much; higher is more alike. Null where nothing is said.</param>
/// <param name="Review">Whether a person is asked to look.</param>
/// <param name="ArticleShown">The article that was recognised, empty for none; null where the system does not say.</param>
/// <param name="ClaimCheck">What came of the claim; null where the system does not say.</param>
internal sealed record Decision(Decided Decided, string? Partner, double? Score = null, bool Review = false, string? ArticleShown = null, string? ClaimCheck = null)
{
    private const string Resembles = "resembles ";

    public static Decision None { get; } = new(Decided.Missing, null);

    /// <summary>
    /// Reads decisions by path, from <c>path</c> and <c>decision</c>, and where there are <c>duplicate_of</c>, <c>score</c>,
    /// <c>review</c>, <c>reason</c>, <c>article_shown</c>, <c>claim_check</c>. Where <c>duplicate_of</c> is blank, the
    /// reason <c>resembles PATH</c> of an upload to look at names the partner.
    /// </summary>
    /// <exception cref="UsageException">A row is wrong.</exception>
    public static IReadOnlyDictionary<string, Decision> Read(string file)
    {
        var table = StrictTable.Read(file, ["path", "decision"], ["duplicate_of", "score", "review", "reason", "article_shown", "claim_check"]);
        return table.By("path", row => new Decision(
            table.Cell(row, "decision", Parse),
            PartnerOf(row),
            row["score"].Length == 0 ? null : table.Cell(row, "score", Number),
            IsReview(row),
            table.Has("article_shown") ? row["article_shown"] : null,
            table.Has("claim_check") ? row["claim_check"] : null));
    }

    private static bool IsReview(Row row) => row["review"].Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? PartnerOf(Row row) => row switch
    {
        _ when row["duplicate_of"] is { Length: > 0 } path => path,
        _ when IsReview(row) && row["reason"].StartsWith(Resembles, StringComparison.Ordinal) => row["reason"][Resembles.Length..].Trim(),
        _ => null,
    };

    private static Parsed<Decided> Parse(string text) => text switch
    {
        "counted" => Parsed<Decided>.Of(Decided.Counted),
        "duplicate" => Parsed<Decided>.Of(Decided.Duplicate),
        "rejected" or "not_evidence" => Parsed<Decided>.Of(Decided.Rejected),
        _ => Parsed<Decided>.Wrong($"'{text}' is no decision; write counted, duplicate or rejected"),
    };

    private static Parsed<double> Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Parsed<double>.Of(number)
            : Parsed<double>.Wrong($"'{text}' is no number; write it like 0.984");
}
