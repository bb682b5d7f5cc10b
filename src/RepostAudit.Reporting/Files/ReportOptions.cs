using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Files;

/// <summary>How the report is rendered. It changes no figure.</summary>
public sealed record ReportOptions
{
    public ReportLanguage Language { get; init; } = ReportLanguage.ZhCn;

    /// <summary>
    /// Of how many pairs report.html shows both pictures, in each of its two lists (duplicates, and pairs to look at); 0 and up.
    /// The rest is listed in a table. 200 pairs take about 5 MB.
    /// </summary>
    public int PicturedPairs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 200;
}
