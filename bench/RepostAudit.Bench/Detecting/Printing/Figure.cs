using System.Globalization;
using RepostAudit.Bench.Accuracy.Printing;
using RepostAudit.Bench.Accuracy.Scoring;

namespace RepostAudit.Bench.Detecting.Printing;

/// <summary>A share that was measured, and what it is a share of.</summary>
/// <param name="Measure">Such as <c>found</c>.</param>
/// <param name="Of">A detector, or <c>all</c>.</param>
/// <param name="Among">Which of them, such as <c>weak</c>.</param>
/// <param name="Rate">How many of how many.</param>
internal sealed record Figure(string Measure, string Of, string Among, Rate Rate)
{
    /// <returns>How many of how many, per cent, and the Wilson 95 % interval: <c>12/20 60 [39, 78]</c>; a dash for none.</returns>
    public static string Text(Rate rate) => rate.Count == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{rate.Of}/{rate.Count} {rate.Share * 100:0.#} [{rate.Low * 100:0.#}, {rate.High * 100:0.#}]");

    /// <returns>Lines with shares as 0 to 1 with four digits.</returns>
    public static IEnumerable<string> Csv(IEnumerable<Figure> figures)
        => figures.Select(of => $"{of.Measure},{of.Of},{of.Among},{of.Rate.Count},{of.Rate.Of},{Shares.Decimal(of.Rate.Share)},{Shares.Decimal(of.Rate.Low)},{Shares.Decimal(of.Rate.High)}")
            .Prepend("measure,of,among,n,k,rate,low,high");
}
