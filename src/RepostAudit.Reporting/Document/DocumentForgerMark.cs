using RepostAudit.Core.Forgery;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Document;

/// <summary>What many submitters' pictures have in common as forged ones do: a notice for a person, which changes no decision.</summary>
/// <param name="Kind">What is the same.</param>
/// <param name="Shown">It, as it was read.</param>
/// <param name="Expected">How many such coincidences a report of this size would hold by chance, at most; two significant digits.</param>
/// <param name="Uploads">Where it stands, by (uploaded at, id).</param>
public sealed record DocumentForgerMark(ForgerMarkKind Kind, string Shown, double Expected, IReadOnlyList<DocumentUpload> Uploads)
{
    internal static DocumentForgerMark Of(ForgerMark mark, IReadOnlyDictionary<EntryId, Upload> uploads, County county)
        => new(mark.Kind, mark.Shown, TwoDigits(mark.Expected), [.. mark.Uploads.Select(upload => DocumentUpload.Of(uploads[upload], county))]);

    // Logarithms differ in their last digits between processors; the same input shall give the same bytes.
    private static double TwoDigits(double value) => double.Parse(value.ToString("E1", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
