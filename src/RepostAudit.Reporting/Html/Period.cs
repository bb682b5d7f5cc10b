using System.Globalization;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Html;

/// <summary>From when to when, as figures that read alike in every language.</summary>
internal static class Period
{
    /// <summary>Such as <c>2024-W10 – 2024-W13</c>; nothing where there is no week.</summary>
    public static string Weeks(ReportDocument document) => document.Weeks switch
    {
        [] => "",
        [var only] => only.Week,
        [var first, .., var last] => $"{first.Week} – {last.Week}",
    };

    /// <summary>First and last day of the whole period, which has at least one week.</summary>
    public static object[] Days(ReportDocument document) => [Day(document.Weeks[0].FirstDay), Day(document.Weeks[^1].LastDay)];

    public static object[] Days(DocumentWeek week) => [Day(week.FirstDay), Day(week.LastDay)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
