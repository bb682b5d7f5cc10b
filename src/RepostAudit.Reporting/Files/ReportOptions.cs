using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Files;

/// <summary>How the report is rendered. It changes no figure.</summary>
public sealed record ReportOptions
{
    public ReportLanguage Language { get; init; } = ReportLanguage.ZhCn;

    /// <summary>
    /// Of how many pairs report.html shows both pictures, in each of its two lists (duplicates, and pairs to look at); 0 and up.
    /// The next are listed in a table. 200 pairs take about 5 MB.
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

    /// <summary>
    /// How many rows report.html has at most in each list of files: pairs without pictures, rejected files, problems and the like;
    /// 0 and up. What is beyond is named there with the file that holds it all: a browser cannot do much with 100,000 rows.
    /// </summary>
    public int ListedRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1000;
}
